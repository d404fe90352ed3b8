package org.exampleservice.contract.property;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Properties with the same seed in every run, {@code -Dproperty.seed=…} for another one, and
 * {@code -Dproperty.factor=10} for ten times the tries, at most {@code -Dproperty.cap=…}; where no counterexample is kept
 * ({@code -Dproperty.keep=false}) none is shrunk either. jqwik prints the seed of every property that fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AddLifecycleHook(value = Seeded.Hook.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@interface Seeded {

    /** Sets seed and tries before a property runs. */
    final class Hook implements AroundPropertyHook {

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            PropertyAttributes attributes = context.attributes();
            attributes.setSeed(System.getProperty("property.seed", "20260101"));
            int tries = attributes.tries().orElse(1000) * Integer.getInteger("property.factor", 1);
            attributes.setTries(Math.min(tries, Integer.getInteger("property.cap", tries)));
            if (!Boolean.parseBoolean(System.getProperty("property.keep", "true"))) {
                attributes.setShrinking(ShrinkingMode.OFF);
            }
            return property.execute();
        }
    }
}
