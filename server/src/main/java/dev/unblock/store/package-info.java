/**
 * The database: PostgreSQL, started here or given by URL; its tables brought up to date; one pool for
 * everyone; and the tail that feeds read models from the log.
 */
@NullMarked
package dev.unblock.store;

import org.jspecify.annotations.NullMarked;
