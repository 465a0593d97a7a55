import type {
  AnswerQuestion,
  Bookmark,
  CommentGuess,
  EditBookmark,
  GradeGuess,
  Guess,
  NewBookmark,
  NewGuess,
  NewQuestion,
  Notebook,
  Question,
  ShareGuess,
} from '../protocol/rest.gen';
import { call, path } from './http';

/** Questions, bookmarks and guesses. */
export const lessons = {
  questions: (board: string) => call<Question[]>('GET', path`/api/boards/${board}/questions`),
  myQuestions: () => call<Question[]>('GET', '/api/me/questions'),
  askQuestion: (board: string, body: NewQuestion) =>
    call<Question>('POST', path`/api/boards/${board}/questions`, body),
  answerQuestion: (board: string, id: string, body: AnswerQuestion) =>
    call<Question>('POST', path`/api/boards/${board}/questions/${id}/answer`, body),
  withdrawQuestion: (board: string, id: string) =>
    call<undefined>('DELETE', path`/api/boards/${board}/questions/${id}`),
  bookmarks: (board: string) => call<Bookmark[]>('GET', path`/api/boards/${board}/bookmarks`),
  newBookmark: (board: string, body: NewBookmark) =>
    call<Bookmark>('POST', path`/api/boards/${board}/bookmarks`, body),
  editBookmark: (id: string, body: EditBookmark) => call<Bookmark>('PATCH', path`/api/bookmarks/${id}`, body),
  removeBookmark: (id: string) => call<undefined>('DELETE', path`/api/bookmarks/${id}`),
  newGuess: (board: string, body: NewGuess) => call<Guess>('POST', path`/api/boards/${board}/guesses`, body),
  gradeGuess: (id: string, body: GradeGuess) => call<Guess>('POST', path`/api/guesses/${id}/grade`, body),
  shareGuess: (id: string, body: ShareGuess) => call<Guess>('PUT', path`/api/guesses/${id}/share`, body),
  commentGuess: (id: string, body: CommentGuess) =>
    call<Guess>('POST', path`/api/guesses/${id}/comments`, body),
  guessSeen: (id: string) => call<undefined>('POST', path`/api/guesses/${id}/seen`),
  notebook: () => call<Notebook>('GET', '/api/notebook'),
};
