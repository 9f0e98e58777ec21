package dev.workspaces.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which commands, with all of their fields, a test gives and reads back: `Name(field, field)`. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface GivenBack {
    String[] value();
}
