import type * as Y from 'yjs';
import type { Founding, Newcomer } from '../domain/collective';
import type { DeviceId, PersonId, StructureId } from '../domain/ids';
import { addDevice, addStructure } from './edits';
import { editProfile } from './profile';

/** Who a member is in a collective. */
export interface Membership {
  readonly person: PersonId;
  readonly device: DeviceId;
  /** Null until a newcomer has met somebody and knows which structures there are. */
  readonly structure: StructureId | null;
}

/** Writes what a collective begins with; done once, by its founder's device, so that nothing stands there twice. */
export function writeFounding(
  doc: Y.Doc,
  founding: Founding,
  me: Membership & { readonly structure: StructureId },
  label: string
): void {
  doc.transact(() => {
    editProfile(doc, { name: founding.collective, purpose: founding.purpose });
    addStructure(doc, me.structure, founding.structure);
    addDevice(doc, me.device, label);
  });
}

/** Writes that somebody arrives, with the structure they bring. */
export function writeArrival(doc: Y.Doc, newcomer: Newcomer, me: Membership, label: string): void {
  doc.transact(() => {
    if (me.structure !== null) addStructure(doc, me.structure, newcomer.structure);
    addDevice(doc, me.device, label);
  });
}
