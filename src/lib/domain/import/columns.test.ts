import { describe, expect, test } from 'vitest';
import { proposeColumns, withTarget } from './columns';
import { rowsOf } from './testing';
import { tableFrom } from './table';

const proposed = (text: string) => proposeColumns(tableFrom(rowsOf(text)));

describe('the proposal for each column', () => {
  test('follows the words of the header, in French', () => {
    const header = 'Désignation;Catégorie;Qté;Salle;État;Prix d’achat;Marque;Observations;Propriétaire';
    expect(proposed(`${header}\nTente;Camping;2;Grange;neuf;80 €;Trigano;à plat;La Remise`)).toEqual([
      'name',
      'category',
      'quantity',
      'place',
      'condition',
      'value',
      'model',
      'remark',
      'structure'
    ]);
  });

  test('follows the words of the header, in English', () => {
    expect(
      proposed(
        'Item;Type;Count;Location;Condition;Price;Brand;Comments;Owner\nTent;Camping;2;Barn;new;80;Coleman;flat;Alice'
      )
    ).toEqual([
      'name',
      'category',
      'quantity',
      'place',
      'condition',
      'value',
      'model',
      'remark',
      'structure'
    ]);
  });

  test('reads the header whatever its capitals, accents and signs', () => {
    expect(proposed('NOM(S);quantite :;N° d’inventaire\nTente;2;A-17')).toEqual([
      'name',
      'quantity',
      'number'
    ]);
  });

  test('leaves out a column that only numbers the rows, and keeps one that numbers the things', () => {
    expect(proposed('N°;Objet;N° inventaire\n1;Tente;12/4\n2;Barnum;12/5')).toEqual([
      'ignore',
      'name',
      'number'
    ]);
    expect(proposed('N°;Objet\nA-1;Tente\nA-2;Barnum')).toEqual(['remark', 'name']);
  });

  test('finds the names by what they look like when no header says so', () => {
    expect(
      proposed('Chariot;Zone;Type;Quantité\nBleu;STOC2;armoire;5\nRouge;ARRI1;armoire;0\nVert;STOC2;chaise;0')
    ).toEqual(['name', 'place', 'category', 'quantity']);
  });

  test('takes the type for a name when there is nothing else', () => {
    expect(proposed('Type;Nombre;Lieu\nchaise;4;Grange\ntable;2;Grange')).toEqual([
      'name',
      'quantity',
      'place'
    ]);
    expect(proposed('Type de matériel;Nombre;Responsable\nchaise;4;Alice\ntable;2;Bob')).toEqual([
      'name',
      'quantity',
      'remark'
    ]);
  });

  test('gives a field once, and the rest goes where several columns may be joined', () => {
    expect(proposed('Nom;Lieu;Lieu;Désignation courte;Remarques;Notes\nTente;Grange;étagère;T;a;b')).toEqual([
      'name',
      'place',
      'description',
      'description',
      'remark',
      'remark'
    ]);
  });

  test('keeps what it does not know in the remark, and leaves out what is empty', () => {
    expect(proposed('Nom;Poids;Vide\nTente;12 kg;\nBarnum;40 kg;')).toEqual(['name', 'remark', 'ignore']);
  });

  test('looks at the cells when the columns have no names', () => {
    expect(proposed('chaises;40;bon;12 €\ntables;8;usé;30 €\ntréteaux;8;bon;5 €')).toEqual([
      'name',
      'quantity',
      'condition',
      'value'
    ]);
  });
});

describe('choosing another target', () => {
  test('sends the column that had it to the remark', () => {
    expect(withTarget(['name', 'place', 'remark'], 2, 'name')).toEqual(['remark', 'place', 'name']);
  });

  test('joins several columns in the description or in the remark', () => {
    expect(withTarget(['name', 'description', 'remark'], 2, 'description')).toEqual([
      'name',
      'description',
      'description'
    ]);
  });
});
