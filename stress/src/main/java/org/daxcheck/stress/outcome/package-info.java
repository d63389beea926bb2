/**
 * What all outcome tests share: the subjects, the state that every scenario starts from, the words in which answers are
 * given.
 *
 * <p>A scenario is a class of its own in the package of its theme, with all the logic; nested in it stands one class for
 * each subject, with one-line actors, because JCStress does not look for actors in a superclass. The tests follow rules by
 * which any executor can run them: actors take nothing but the result, a state is fresh for every run and made before any
 * actor starts, nothing that changes is static.
 */
@NullMarked
package org.daxcheck.stress.outcome;

import org.jspecify.annotations.NullMarked;
