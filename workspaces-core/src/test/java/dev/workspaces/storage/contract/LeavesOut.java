package dev.workspaces.storage.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a {@link StorageContract}: this storage does not keep a contract, for a reason that its users should know. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(LeavesOut.All.class)
public @interface LeavesOut {
    /** Which one. */
    Class<? extends Contract> contract();

    /** Why; not blank. */
    String reason();

    /** Several of them. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        /** Which ones. */
        LeavesOut[] value();
    }
}
