/** Migrations that need more than SQL; those in SQL are among the resources. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
