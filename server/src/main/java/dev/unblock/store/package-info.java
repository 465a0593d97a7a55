/**
 * The database: PostgreSQL, built-in or given by URL; migrations; connection pools; and the projection runner that
 * feeds read models from the log.
 */
@NullMarked
package dev.unblock.store;

import org.jspecify.annotations.NullMarked;
