/**
 * The inspect page in Chromium: {@code mvn -Pbrowser test}.
 *
 * <p>Each test runs {@code crosspulse inspect} as a user would, in a process of its own, opens what
 * it serves or wrote, and compares the page with the files of {@code cycle}. Screenshots stay in
 * the build folder, to be looked at.
 */
@NullMarked
package org.crosspulse.browser;

import org.jspecify.annotations.NullMarked;
