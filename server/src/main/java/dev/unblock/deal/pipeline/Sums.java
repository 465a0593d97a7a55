package dev.unblock.deal.pipeline;

import dev.unblock.deal.pipeline.Figures.DealCount;
import dev.unblock.deal.pipeline.PipelineRest.CurrencySum;
import dev.unblock.deal.pipeline.PipelineRest.DealSum;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds counts of deals; amounts only within a currency. Pure. */
final class Sums {
    private Sums() {}

    static long deals(List<DealCount> counts) {
        return counts.stream().mapToLong(DealCount::deals).sum();
    }

    static List<CurrencySum> amounts(List<DealCount> counts) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (DealCount it : counts) {
            if (it.currency() != null && it.amount() != null) {
                sums.merge(it.currency(), it.amount(), BigDecimal::add);
            }
        }
        return sums.entrySet().stream()
                .map(it -> new CurrencySum(it.getKey(), it.getValue()))
                .toList();
    }

    static DealSum of(List<DealCount> counts) {
        return new DealSum(deals(counts), amounts(counts));
    }
}
