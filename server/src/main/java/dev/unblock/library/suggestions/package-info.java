/**
 * Suggests strategies for similar past obstacles while an obstacle is written, using text embeddings from a model that
 * runs in the server.
 */
@NullMarked
package dev.unblock.library.suggestions;

import org.jspecify.annotations.NullMarked;
