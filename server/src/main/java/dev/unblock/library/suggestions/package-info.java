/**
 * Earlier strategies against the like of an obstacle, while it is written: texts as vectors, by a model that
 * runs in the server.
 */
@NullMarked
package dev.unblock.library.suggestions;

import org.jspecify.annotations.NullMarked;
