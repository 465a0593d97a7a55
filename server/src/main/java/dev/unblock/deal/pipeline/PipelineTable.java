package dev.unblock.deal.pipeline;

/** The tables of the statistics. */
enum PipelineTable {
    CYCLE,
    SOURCES,
    STAGES,
    AGES,
    MONTHS
}
