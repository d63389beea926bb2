// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.design;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.Device;
import org.daxcheck.api.design.RefcountDesign;
import org.jspecify.annotations.Nullable;

/** A design that is not in the tree: a public class with a public constructor that takes {@link DesignSettings}. */
final class Outsider {

    /** The system property that names the class. */
    static final String PROPERTY = "daxcheck.design";

    /** How many pages the devices of the programs have. */
    private static final List<Integer> SIZES = List.of(2, 4);

    private Outsider() {}

    /**
     * The design that the property names, if it names one.
     *
     * @throws IllegalArgumentException if the class cannot be a design
     */
    static Optional<DesignSubject> named() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .filter(name -> !name.isEmpty())
                .map(Outsider::of);
    }

    /** Makes one, so that a class of which there can be none is a mistake, and no finding of every program. */
    private static DesignSubject of(String name) {
        Constructor<? extends RefcountDesign> maker = maker(name);
        SIZES.forEach(pages -> make(maker, new DesignSettings(pages, Device.NONE)));
        String id = maker.getDeclaringClass().getSimpleName();
        return new DesignSubject(id, name, settings -> make(maker, settings), "from outside the tree: " + name);
    }

    private static Constructor<? extends RefcountDesign> maker(String name) {
        try {
            return Class.forName(name, true, Outsider.class.getClassLoader())
                    .asSubclass(RefcountDesign.class)
                    .getConstructor(DesignSettings.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no class is called " + name + "; is its folder on the class path?", e);
        } catch (ExceptionInInitializerError e) {
            throw new IllegalArgumentException("the initialiser of " + name + " throws " + thrown(e.getCause()), e);
        } catch (LinkageError e) {
            throw new IllegalArgumentException(name + " cannot be loaded: " + e, e);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(name + " has no public constructor that takes DesignSettings", e);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException(name + " does not implement RefcountDesign", e);
        }
    }

    private static RefcountDesign make(Constructor<? extends RefcountDesign> maker, DesignSettings settings) {
        try {
            return maker.newInstance(settings);
        } catch (InvocationTargetException e) {
            String name = maker.getDeclaringClass().getName();
            throw new IllegalArgumentException("the constructor of " + name + " throws " + thrown(e.getCause()), e);
        } catch (IllegalAccessException e) {
            String name = maker.getDeclaringClass().getName();
            throw new IllegalArgumentException(name + " cannot be seen from here; make the class public", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(maker + " cannot be called: " + e, e);
        }
    }

    private static String thrown(@Nullable Throwable cause) {
        StackTraceElement[] stack = cause == null ? new StackTraceElement[0] : cause.getStackTrace();
        return cause + (stack.length == 0 ? "" : " (" + stack[0].getFileName() + ":" + stack[0].getLineNumber() + ")");
    }
}
