package org.crosspulse.inspect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page holds that has to do without a server.
 *
 * @param document in the place of {@code api/document}
 * @param paths of all other documents
 */
record Exported(Map<String, @Nullable Object> document, List<String> paths) {}
