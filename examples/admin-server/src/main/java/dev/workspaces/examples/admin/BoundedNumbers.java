package dev.workspaces.examples.admin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers whose exponents have a bound: what is read of them can be written, and what is written read again. */
final class BoundedNumbers extends JsonNodeFactory {
    /** The largest power of ten, and below 0 the smallest. */
    static final int MAX_EXPONENT = 1_000_000;

    private static final long serialVersionUID = 1L;

    /**
     * The number.
     *
     * @throws NumberFormatException if its exponent is beyond, as from the parser where an exponent is beyond every bound
     */
    @Override
    public ValueNode numberNode(@Nullable BigDecimal value) {
        if (value != null && Math.abs((long) value.scale()) > MAX_EXPONENT) {
            throw new NumberFormatException("an exponent beyond " + MAX_EXPONENT);
        }
        return super.numberNode(value);
    }
}
