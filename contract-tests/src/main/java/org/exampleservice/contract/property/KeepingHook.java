package org.exampleservice.contract.property;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.opentest4j.TestAbortedException;

/** Runs kept cases first, and keeps the case on which a property fails. */
final class KeepingHook implements AroundPropertyHook {

    KeepingHook() {}

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property)
            throws Throwable {
        Class<?>[] parameters = context.targetMethod().getParameterTypes();
        if (parameters.length != 1) {
            return property.execute();
        }
        Counterexamples kept = kept(context);
        for (Object example : kept.of(parameters[0])) {
            Optional<Throwable> again = failure(context, example);
            if (again.isPresent()) {
                throw new AssertionError(
                        "a kept counterexample fails again: " + example + "\n" + again.get(), again.get());
            }
        }
        PropertyExecutionResult result = property.execute();
        return result.status() == PropertyExecutionResult.Status.FAILED
                ? result.falsifiedParameters()
                        .map(values -> told(kept, context, result, values.get(0)))
                        .orElse(result)
                : result;
    }

    private static Counterexamples kept(PropertyLifecycleContext context) {
        return Counterexamples.in(Path.of(context.containerClass()
                .getAnnotation(KeepCounterexamples.class)
                .value()));
    }

    /** The failure, of the smallest case, with what was kept and how it is replayed. */
    private static PropertyExecutionResult told(
            Counterexamples kept, PropertyLifecycleContext context, PropertyExecutionResult result, Object found) {
        Object smallest = found instanceof Chain chain
                ? ChainShrinker.smallest(
                        chain, candidate -> failure(context, candidate).isPresent())
                : found;
        Throwable why = failure(context, smallest).or(result::throwable).orElseGet(AssertionError::new);
        String how = kept.keep(context.targetMethod().getName(), smallest)
                .map(Object::toString)
                .orElse("No file can say this case; run it again with its seed: " + smallest);
        return result.mapToFailed(new AssertionError(
                why.getMessage() + "\n" + how + "\nSeed " + result.seed().orElse("unknown"), why));
    }

    private static Optional<Throwable> failure(PropertyLifecycleContext context, Object input) {
        Method method = context.targetMethod();
        try {
            method.setAccessible(true);
            method.invoke(context.testInstance(), input);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof TestAbortedException ? Optional.empty() : Optional.of(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the method was made accessible", e);
        }
    }
}
