import { placed } from '../browser/base';
import type {
  AnswerAsk,
  AskInbox,
  AskLine,
  AskLink,
  Calendar,
  DealLine,
  EditSeries,
  FollowUpLine,
  Language,
  NewAskLink,
  NewSeries,
  ReviewPlace,
  ReviewReport,
  Series,
  SeriesPage,
  Summary,
  TellOutcome,
} from '../protocol/rest.gen';
import { call, path } from './http';

export type ExportFormat = 'markdown' | 'csv' | 'json';

/** URL of a review for download. */
export function exportPath(board: string, format: ExportFormat, language: Language): string {
  const plain = path`/api/boards/${board}/export/${format}?language=${language}`;
  // only Markdown tells times of day
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return placed(format === 'markdown' ? plain + path`&zone=${timeZone}` : plain);
}

/** Series, follow-ups, deal history and requests to executives. */
export const reviews = {
  allSeries: () => call<Series[]>('GET', '/api/series'),
  newSeries: (body: NewSeries) => call<Series>('POST', '/api/series', body),
  series: (id: string) => call<SeriesPage>('GET', path`/api/series/${id}`),
  editSeries: (id: string, body: EditSeries) => call<Series>('PATCH', path`/api/series/${id}`, body),
  reviewReport: (board: string, version: string | undefined) =>
    call<ReviewReport>(
      'GET',
      version === undefined
        ? path`/api/boards/${board}/report`
        : path`/api/boards/${board}/report?version=${version}`,
    ),
  /** One deal, with where its figures come from. */
  reportedDeal: (board: string, version: string | undefined, deal: string) =>
    call<ReviewReport>(
      'GET',
      version === undefined
        ? path`/api/boards/${board}/report?deal=${deal}`
        : path`/api/boards/${board}/report?version=${version}&deal=${deal}`,
    ),
  renewReport: (board: string) => call<undefined>('POST', path`/api/boards/${board}/report`),
  reviewPlace: (board: string) => call<ReviewPlace>('GET', path`/api/boards/${board}/review`),
  summary: (board: string) => call<Summary>('GET', path`/api/boards/${board}/summary`),
  myFollowUps: () => call<FollowUpLine[]>('GET', '/api/follow-ups'),
  teamFollowUps: () => call<FollowUpLine[]>('GET', '/api/follow-ups?of=team'),
  tellOutcome: (board: string, card: string, body: TellOutcome) =>
    call<FollowUpLine>('PUT', path`/api/boards/${board}/follow-ups/${card}/outcome`, body),
  discussedDeals: () => call<DealLine[]>('GET', '/api/discussed-deals'),
  asks: () => call<AskLine[]>('GET', '/api/asks'),
  answerAsk: (board: string, card: string, body: AnswerAsk) =>
    call<AskLine>('POST', path`/api/boards/${board}/asks/${card}/answer`, body),
  askLinks: () => call<AskLink[]>('GET', '/api/ask-links'),
  newAskLink: (body: NewAskLink) => call<AskLink>('POST', '/api/ask-links', body),
  inbox: (token: string) => call<AskInbox>('GET', path`/api/inbox/${token}`),
  answerInInbox: (token: string, board: string, card: string, body: AnswerAsk) =>
    call<AskLine>('POST', path`/api/inbox/${token}/boards/${board}/asks/${card}/answer`, body),
  newCalendar: () => call<Calendar>('POST', '/api/me/calendar'),
};
