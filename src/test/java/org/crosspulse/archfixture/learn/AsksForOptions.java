package org.crosspulse.archfixture.learn;

import picocli.CommandLine;

/** Breaks a library's confinement on purpose: only cli may use picocli. */
public record AsksForOptions(CommandLine forbidden) {}
