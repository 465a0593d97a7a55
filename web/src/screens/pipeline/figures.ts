import { locale } from '../../messages/locale.svelte';
import type { PipelineStatistics, SourceLine, Spread } from '../../protocol/rest.gen';

/** Of fewer deals a figure says little. */
export const FEW = 10;

/** More rows are in the table only. */
export const CHARTED = 12;

/** What became of deals that were in a stage, in the order of a bar. */
export const OUTCOMES = ['on', 'there', 'back', 'lost'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A row of a chart: a range with a point in it, and a limit. */
export interface RangeRow {
  key: string;
  label: string;
  value: string;
  range?: { low: number; middle: number; high: number } | undefined;
  limit?: number | undefined;
  /** Too few deals to tell. */
  isFaint: boolean;
}

/** A row of a chart: shares of a whole. */
export interface ShareRow {
  key: string;
  label: string;
  value: string;
  shares: Record<Outcome, number>;
}

/** The whole period, then the latest months with won deals. */
export function cycleRows({ cycle, cycles }: PipelineStatistics): RangeRow[] {
  const months = cycles.filter(({ days }) => days.n > 0).slice(-CHARTED);
  return [
    daysRow('', locale.words.pipeline.cycle.whole, cycle),
    ...months.map(({ month, days }) => daysRow(month, monthText(month), days)),
  ];
}

export function ageRows({ ages }: PipelineStatistics): RangeRow[] {
  const words = locale.words.pipeline.ages;
  return ages
    .filter(({ days, name }) => days.n > 0 || name !== undefined)
    .map(({ stage = '', name, days, mostDays, over }) => {
      const row = daysRow(stage, name ?? locale.words.deals.noStage, days);
      return {
        ...row,
        limit: mostDays,
        value: over > 0 ? `${row.value} · ${words.stuck(over)}` : row.value,
      };
    });
}

export function sourceRows({ sources }: PipelineStatistics): RangeRow[] {
  return sources.slice(0, CHARTED).map(({ source, winRate }) => ({
    key: source ?? '',
    label: sourceText(source),
    value: rateText(winRate),
    range: winRate && { low: winRate.low, middle: winRate.share, high: winRate.high },
    isFaint: (winRate?.closed ?? 0) < FEW,
  }));
}

/** Without stages in which no deal was. */
export function stageRows({ stages }: PipelineStatistics): ShareRow[] {
  const words = locale.words.pipeline;
  return stages
    .filter(({ n }) => n > 0)
    .map(({ stage, name, n, on, there, back, lost }) => ({
      key: stage,
      label: name,
      value: n < FEW ? words.few(n) : words.stages.went(count(on), count(n)),
      shares: { on: on / n, there: there / n, back: back / n, lost: lost / n },
    }));
}

export function count(n: number): string {
  return new Intl.NumberFormat(locale.words.code).format(n);
}

/** With at most one decimal. */
export function days(value: number | undefined): string {
  if (value === undefined) return '–';
  const text = new Intl.NumberFormat(locale.words.code, { maximumFractionDigits: 1 }).format(value);
  return locale.words.pipeline.days(text);
}

export function percent(share: number): string {
  return locale.percent(Math.round(share * 100) / 100);
}

export function sourceText(source: string | undefined): string {
  return source ?? locale.words.pipeline.noSource;
}

/** @param month its first day */
export function monthText(month: string): string {
  return new Intl.DateTimeFormat(locale.dateCode, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(month));
}

function rateText(rate: SourceLine['winRate']): string {
  const words = locale.words.pipeline.sources;
  if (!rate) return words.noneClosed;
  return rate.closed < FEW ? words.few(rate.closed) : words.rate(percent(rate.share), count(rate.closed));
}

function daysRow(key: string, label: string, { n, lower, median, upper }: Spread): RangeRow {
  const words = locale.words.pipeline;
  const isKnown = lower !== undefined && median !== undefined && upper !== undefined;
  return {
    key,
    label,
    value:
      n === 0
        ? words.none
        : n < FEW
          ? words.few(n)
          : words.ofDeals(days(median), locale.words.deals.counted.all(n)),
    range: isKnown ? { low: lower, middle: median, high: upper } : undefined,
    isFaint: n < FEW,
  };
}

/** What the rows of a chart show, for people who cannot see it. */
export function described(rows: readonly { label: string; value: string }[]): string {
  const { common, pipeline } = locale.words;
  return pipeline.described.rows(rows.map(({ label, value }) => common.labelled(label, value)).join(' · '));
}
