/**
 * Who may come in: teams, their members and roles, sign-in, invitations, and guests of one board. What
 * somebody may do on a board is decided by the board; here is only decided who somebody is.
 *
 * <p>Every secret that is given out (invitation, guest link, ticket) is kept as a hash only, and every
 * answer about a secret is the same whether it never was, is used up, or is over.
 */
@NullMarked
package dev.unblock.people;

import org.jspecify.annotations.NullMarked;
