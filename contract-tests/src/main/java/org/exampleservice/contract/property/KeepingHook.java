package org.exampleservice.contract.property;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.opentest4j.TestAbortedException;

/** Runs kept cases first, and keeps the case on which a property fails. */
final class KeepingHook implements AroundPropertyHook {

    private static final boolean KEEPS = Boolean.parseBoolean(System.getProperty("property.keep", "true"));

    KeepingHook() {}

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property)
            throws Throwable {
        Class<?>[] parameters = context.targetMethod().getParameterTypes();
        if (parameters.length == 0) {
            return property.execute();
        }
        Counterexamples kept = kept(context);
        for (List<Object> example : kept.ofAll(parameters)) {
            Optional<Throwable> again = failure(context, example);
            if (again.isPresent()) {
                throw new AssertionError(
                        "a kept counterexample fails again: " + text(example) + "\n" + again.get(), again.get());
            }
        }
        PropertyExecutionResult result = property.execute();
        return KEEPS && result.status() == PropertyExecutionResult.Status.FAILED
                ? result.falsifiedParameters()
                        .map(values -> told(kept, context, result, values))
                        .orElse(result)
                : result;
    }

    private static String text(List<Object> parameters) {
        return parameters.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static Counterexamples kept(PropertyLifecycleContext context) {
        return Counterexamples.in(Path.of(context.containerClass()
                .getAnnotation(KeepCounterexamples.class)
                .value()));
    }

    /** The failure, of the smallest case, with what was kept and how it is replayed. */
    private static PropertyExecutionResult told(
            Counterexamples kept,
            PropertyLifecycleContext context,
            PropertyExecutionResult result,
            List<Object> found) {
        List<Object> smallest = smallest(context, found);
        Throwable why = failure(context, smallest).or(result::throwable).orElseGet(AssertionError::new);
        String how = kept.keepAll(context.targetMethod().getName(), smallest)
                .map(Object::toString)
                .orElse("No file can say this case; run it again with its seed: " + text(smallest));
        return result.mapToFailed(new AssertionError(
                why.getMessage() + "\n" + how + "\nSeed " + result.seed().orElse("unknown"), why));
    }

    /** With the smallest chains, one after the other; all else is what jqwik found. */
    private static List<Object> smallest(PropertyLifecycleContext context, List<Object> found) {
        List<Object> smallest = new ArrayList<>(found);
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i) instanceof Chain chain) {
                int at = i;
                smallest.set(i, ChainShrinker.smallest(chain, candidate -> {
                    List<Object> tried = new ArrayList<>(smallest);
                    tried.set(at, candidate);
                    return failure(context, tried).isPresent();
                }));
            }
        }
        return smallest;
    }

    private static Optional<Throwable> failure(PropertyLifecycleContext context, List<Object> inputs) {
        Method method = context.targetMethod();
        try {
            method.setAccessible(true);
            method.invoke(context.testInstance(), inputs.toArray());
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof TestAbortedException ? Optional.empty() : Optional.of(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the method was made accessible", e);
        }
    }
}
