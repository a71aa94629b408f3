import type * as Y from 'yjs';
import type { Founding, Newcomer, Self } from '../domain/collective';
import type { StructureId } from '../domain/ids';
import { addDevice, addStructure } from './edits';
import { editProfile } from './profile';

/** Writes what a collective begins with; done once, by its founder's device, so that nothing stands there twice. */
export function writeFounding(
  doc: Y.Doc,
  founding: Founding,
  me: Self & { readonly structure: StructureId },
  label: string
): void {
  doc.transact(() => {
    editProfile(doc, { name: founding.collective, purpose: founding.purpose });
    addStructure(doc, me.structure, founding.structure);
    addDevice(doc, me.device, label);
  });
}

/** Writes that somebody arrives, with the structure they bring. */
export function writeArrival(doc: Y.Doc, newcomer: Newcomer, me: Self, label: string): void {
  doc.transact(() => {
    if (me.structure !== null) addStructure(doc, me.structure, newcomer.structure);
    addDevice(doc, me.device, label);
  });
}
