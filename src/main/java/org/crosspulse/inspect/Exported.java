package org.crosspulse.inspect;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page holds that has to do without a server.
 *
 * @param document in the place of {@code api/document}
 * @param documents the JSON of all others, by their paths
 */
record Exported(Map<String, @Nullable Object> document, Map<String, String> documents) {}
