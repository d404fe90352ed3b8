package org.exampleservice.simulator.story;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The shipped scenario whose story a test asserts. */
@Retention(RetentionPolicy.RUNTIME)
@interface Story {
    String value();
}
