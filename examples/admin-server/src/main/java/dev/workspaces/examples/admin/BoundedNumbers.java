package dev.workspaces.examples.admin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers whose exponents have a bound: what is read of them can be written, and what is written read again. */
final class BoundedNumbers extends JsonNodeFactory {
    /** The largest power of ten, and below 0 the smallest. */
    static final int MAX_EXPONENT = 1_000_000;

    private static final long serialVersionUID = 1L;

    /** Reads what it can keep whole: no field twice, nothing behind the end, numbers to their last digit. */
    static JsonMapper.Builder mapper(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .nodeFactory(new BoundedNumbers());
    }

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
