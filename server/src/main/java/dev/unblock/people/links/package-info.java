/** The open links of all kinds, in one list for managers. */
@NullMarked
package dev.unblock.people.links;

import org.jspecify.annotations.NullMarked;
