import type { ArticleId } from '../../domain/ids';
import { isBlankArticle } from '../../domain/charter';
import { addArticle, moveRecord, setDeleted } from '../../documents/edits';
import { articles } from '../../documents/kinds';
import { readRecord, readRecords, setFields } from '../../documents/records';
import { stampOf, write, type Writing } from './writing';

/** What a member does to the charter. The text itself is written in the live editor. */
export const charterCommands = (writing: Writing) => ({
  /** Adds an empty article at the end. */
  addArticle(): ArticleId {
    const id = writing.newId<'article'>();
    write(writing, (doc) => addArticle(doc, id, '', [], stampOf(writing)));
    return id;
  },

  editArticle(id: ArticleId, changes: { readonly title: string }): void {
    write(writing, (doc) => setFields(doc, articles, id, changes));
  },

  moveArticle(id: ArticleId, way: 'up' | 'down'): void {
    write(writing, (doc) => {
      const present = readRecords(doc, articles).filter((article) => article.deletedAt === null);
      moveRecord(doc, articles, present, id, way);
    });
  },

  /** Takes away an article in which nobody wrote anything; tells whether it did. */
  discardBlankArticle(id: ArticleId): boolean {
    const article = readRecord(writing.doc, articles, id);
    if (article === null || article.deletedAt !== null || !isBlankArticle(article)) return false;
    write(writing, (doc) => setDeleted(doc, articles, id, writing.now()));
    return true;
  }
});
