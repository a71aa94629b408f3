import type { Role } from '../domain/membership/kinds';

/** What each role is called. */
export const rolesFr: Readonly<Record<Role, string>> = {
  administration: 'administration',
  membre: 'membre',
  observation: 'lecture seule'
};
export const rolesEn: Readonly<Record<Role, string>> = {
  administration: 'administrator',
  membre: 'member',
  observation: 'read only'
};
