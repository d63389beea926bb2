/**
 * JCStress as an engine: outcome tests become claims, one launch runs all that are asked for, and what JCStress stores
 * becomes evidence.
 *
 * <p>JCStress ends with 0 where nothing ran, wedges on an actor that never returns, and leaves its forked machines behind
 * when it is killed. So nothing here trusts its exit code: what was planned is compared with what was stored, and every
 * launch ends with its whole process tree gone.
 */
@NullMarked
package org.daxcheck.stress;

import org.jspecify.annotations.NullMarked;
