package dev.unblock.deal.reading;

import dev.unblock.deal.DealField;
import dev.unblock.deal.reading.value.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Why a row is not read: what people need to find the place in their file.
 *
 * @param line line of the file, from 1
 * @param field null if the row could not be taken apart
 * @param column label of the column; empty if the row could not be taken apart, or if the file has no such column
 * @param text what stands there, shortened
 */
public record RowRefusal(long line, @Nullable DealField field, String column, String text, Refusal refusal) {}
