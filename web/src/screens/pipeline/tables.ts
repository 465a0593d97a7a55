import { locale } from '../../messages/locale.svelte';
import type { CurrencySum, DealSum, PipelineStatistics, Spread } from '../../protocol/rest.gen';
import { count, days, monthText, percent, sourceText } from './figures';

/** The numbers behind a chart: names of the columns, and rows whose first cell names them. */
export interface Table {
  columns: string[];
  rows: { key: string; cells: string[] }[];
}

export function cycleTable({ cycle, cycles }: PipelineStatistics): Table {
  const words = locale.words.pipeline;
  return {
    columns: [words.month, words.won, words.cycle.lower, words.cycle.median, words.cycle.upper],
    rows: [
      { key: '', cells: [words.cycle.whole, ...spread(cycle)] },
      ...cycles.map((it) => ({ key: it.month, cells: [monthText(it.month), ...spread(it.days)] })),
    ],
  };
}

export function sourceTable({ sources }: PipelineStatistics): Table {
  const words = locale.words.pipeline;
  const { winRate, interval, amount } = words.sources;
  return {
    columns: [words.source, words.created, words.won, words.lost, words.open, winRate, interval, amount],
    rows: sources.map((it) => ({
      key: it.source ?? '',
      cells: [
        sourceText(it.source),
        ...[it.created, it.won, it.lost, it.open].map(count),
        it.winRate ? percent(it.winRate.share) : '–',
        it.winRate ? `${percent(it.winRate.low)} – ${percent(it.winRate.high)}` : '–',
        amounts(it.wonAmounts),
      ],
    })),
  };
}

export function stageTable({ stages }: PipelineStatistics): Table {
  const words = locale.words.pipeline;
  const { stage, on, there, back, lost } = words.stages;
  return {
    columns: [stage, words.deals, on, there, back, lost],
    rows: stages.map((it) => ({
      key: it.stage,
      cells: [it.name, ...[it.n, it.on, it.there, it.back, it.lost].map(count)],
    })),
  };
}

export function ageTable({ ages }: PipelineStatistics): Table {
  const words = locale.words.pipeline;
  const { lower, median, upper } = words.cycle;
  return {
    columns: [words.stages.stage, words.deals, lower, median, upper, words.ages.mostDays, words.ages.over],
    rows: ages.map(({ stage = '', name, days: time, mostDays, over }) => ({
      key: stage,
      cells: [
        name ?? locale.words.deals.noStage,
        ...spread(time),
        days(mostDays),
        mostDays === undefined ? '–' : count(over),
      ],
    })),
  };
}

export function monthTable({ months }: PipelineStatistics): Table {
  const words = locale.words.pipeline;
  const names = [words.created, words.won, words.lost];
  return {
    columns: [words.month, ...names.flatMap((name) => [name, words.months.amounts(name)])],
    rows: months.map((it) => ({
      key: it.month,
      cells: [monthText(it.month), ...[it.created, it.won, it.lost].flatMap(sum)],
    })),
  };
}

function spread({ n, lower, median, upper }: Spread): string[] {
  return [count(n), days(lower), days(median), days(upper)];
}

function sum({ deals, amounts: each }: DealSum): string[] {
  return [count(deals), amounts(each)];
}

/** Amounts in different currencies are never added. */
function amounts(each: readonly CurrencySum[]): string {
  return each.length === 0 ? '–' : locale.list(each.map((it) => locale.money(it.amount, it.currency)));
}
