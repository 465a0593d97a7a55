package dev.unblock.deal.deals;

/**
 * A deal's id in another system.
 *
 * @param system such as a CRM
 */
public record ExternalId(String system, String id) {}
