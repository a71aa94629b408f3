import type { ArticleId, PersonId } from './ids';
import { isBlank, type RichText } from './rich-text';

/** One article of the charter. Articles are sorted by `rank`, then by id. */
export interface Article {
  readonly id: ArticleId;
  readonly title: string;
  readonly text: RichText;
  readonly rank: string;
  readonly addedAt: number;
  readonly deletedAt: number | null;
  /** Who put it in the bin; null while it is not there, and where that was not noted. */
  readonly deletedBy: PersonId | null;
}

export const articleTitleLimit = 200;

/** Tells whether nobody wrote anything in an article. */
export const isBlankArticle = ({ title, text }: Pick<Article, 'title' | 'text'>): boolean =>
  title === '' && isBlank(text);
