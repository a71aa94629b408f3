import { itemLimits } from '../item';

/** A piece of a description or of a remark, under the header of its column when that says more than the field. */
export interface Part {
  readonly label: string | null;
  readonly text: string;
}

/** The parts as a person reads them, one a line: `Marque : Dell`. */
export const joinParts = (parts: readonly Part[]): string => parts.map(partText).join('\n');

export const partText = ({ label, text }: Part): string => (label === null ? text : `${label} : ${text}`);

/** The rest of a text that was cut, as it stands in the remark. */
export const restMark = '… ';

/** The beginning of a text that fits in a limit, cut between words where there are any, and the rest. */
export function cut(text: string, limit: number): readonly [fits: string, rest: string] {
  if (text.length <= limit) return [text, ''];
  const space = text.lastIndexOf(' ', limit);
  const at = space > limit / 2 ? space : insidePair(text, limit) ? limit - 1 : limit;
  return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
}

/** A character outside the basic plane takes two units; to cut between them would destroy it. */
function insidePair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** How many characters the remark of a lot may take, so that what its rows say apart is kept whole. */
export const remarkRoom = itemLimits.remark;

/**
 * What several rows joined in one lot said, each label once and each text once: `N° inventaire : 898, p41,
 * pas inv (× 14)`. Grows by one row at a time; `length` never says less than the text will take.
 */
export class GatheredRemark {
  readonly #labels = new Map<string | null, Map<string, number>>();
  #length = 0;

  /** How long the text would be with one more row at most, in UTF-16 units. */
  lengthWith(parts: readonly Part[]): number {
    return parts.reduce((sum, part) => sum + this.#growth(part), this.#length);
  }

  add(parts: readonly Part[]): void {
    for (const part of parts) {
      this.#length += this.#growth(part);
      const texts = this.#labels.get(part.label) ?? new Map<string, number>();
      this.#labels.set(part.label, texts);
      texts.set(part.text, (texts.get(part.text) ?? 0) + 1);
    }
  }

  text(): string {
    const lines = [...this.#labels].map(([label, texts]) => {
      const said = [...texts].map(([text, times]) => (times === 1 ? text : `${text} (× ${times})`));
      return label === null ? said.join('\n') : `${label} : ${said.join(', ')}`;
    });
    return lines.join('\n');
  }

  #growth({ label, text }: Part): number {
    const times = this.#labels.get(label)?.get(text);
    if (times !== undefined)
      return times === 1 ? ' (× 2)'.length : String(times + 1).length - String(times).length;
    return (
      text.length +
      (this.#labels.has(label) ? ', '.length : '\n'.length + (label?.length ?? 0) + ' : '.length)
    );
  }
}
