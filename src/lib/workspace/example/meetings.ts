import type { ExampleMeeting } from './shape';
import { heading, list, numbered, paragraph, subheading } from './prose';

const day = 86_400_000;

/** The first meeting lies 33 to 39 days before `now`, the second 5 to 11 days before, the next 3 to 9 days after. */
export function meetingsAround(now: number): readonly ExampleMeeting[] {
  return [firstMeeting(now), secondMeeting(now), nextMeeting(now)];
}

/** The day of a Thursday, in UTC: `weeks` after the first one that lies at least three days after `now`. */
function thursday(now: number, weeks: number): string {
  const soonest = new Date(now + 3 * day);
  const wait = (4 - soonest.getUTCDay() + 7) % 7;
  return new Date(soonest.getTime() + (wait + 7 * weeks) * day).toISOString().slice(0, 10);
}

const firstMeeting = (now: number): ExampleMeeting => ({
  title: 'Première rencontre : se connaître',
  body: null,
  date: thursday(now, -6),
  time: '18:30',
  place: 'La Bifurk, salle de réunion',
  addedAt: now - 43 * day,
  addedBy: 'samir',
  agenda: [
    { title: 'Accueil et tour des prénoms', minutes: 15, kind: 'information' },
    { title: 'Chaque lieu se raconte', minutes: 40, kind: 'discussion' },
    { title: 'Ce que nous pouvons prêter, ce qui nous manque', minutes: 30, kind: 'discussion' },
    { title: 'Quelle première étape réaliste ?', minutes: 20, kind: 'discussion' },
    { title: 'Date et lieu de la suite', minutes: 10, kind: 'decision' }
  ],
  notes: [
    paragraph('**Présents :** Nadia (par téléphone), Samir, Clémence, Théo, Odile, Mathieu, Yvonne, Idriss.'),
    paragraph('**Excusés :** Hugo, Camille.'),
    paragraph('Anime : Samir. Écrit : Odile. Regarde l’heure : Idriss.'),
    heading('Chaque lieu se raconte'),
    paragraph(
      'Les chiffres sont ceux des documents que nous avons apportés ; chacun est donné avec son année.'
    ),
    subheading('Pot Kommon'),
    paragraph(
      'Quatre tiers-lieux culturels de Plaine Commune : Mains d’Œuvres, Les Poussières, le 6b et la Villa Mais d’Ici. En **2017**, une [étude d’Opale](https://www.opale.asso.fr/IMG/pdf/2017_synthese_opale_plaineco-2.pdf) a montré qu’ils rencontraient les mêmes difficultés, à commencer par la pression foncière. Ils partagent du matériel et un agrément de formation. L’appel Fabriques de territoires les a ensuite poussés à écrire leur coopération, qui a quatre volets : formation, visites de lieux, conférences, résidences d’artistes. Reste à trouver un modèle économique qui dure.'
    ),
    subheading('La Bifurk'),
    paragraph(
      'Une ancienne friche industrielle, demandée en **2002** par un collectif de sports et de cultures urbaines ; la ville de Grenoble en a confié la gestion à l’association. En **2011** : 5 000 m², une douzaine d’associations hébergées, une cinquantaine de projets accueillis dans l’année. Budget de 240 000 € : un tiers de subventions, un tiers d’aides aux postes, un tiers de ressources propres. Un bureau coûtait alors 90 € par mois la première année, 115 € la deuxième, 150 € ensuite. En commun : la cuisine, la salle de réunion, le téléphone et internet, le camion, le vidéoprojecteur.'
    ),
    subheading('La Pousada'),
    paragraph(
      'Association créée en avril **2006**, à la suite d’un groupement, le GIE Genèse, qui avait tenu 1 700 m² au centre de Grenoble pendant vingt ans à partir de **1986**. En **2010** : 190 000 € de budget, dont 40 % de subventions. En **2011** : 1 500 m², deux salariés, 180 emplois dans les entreprises résidentes, un conseil de sept membres (cinq coopératives, deux associations). Elle loue au propriétaire et sous-loue aux résidents, qui ne sont pas tous membres. Elle pensait alors à devenir une SCIC pour acheter ensemble ses murs.'
    ),
    subheading('Le Préau'),
    paragraph(
      'L’ancienne école du bourg, rouverte par ses habitants : couture, céramique, cantine du vendredi, prêt de jeux. Une salariée à mi-temps, une trentaine de bénévoles. (Ce lieu est inventé pour l’exemple.)'
    ),
    heading('Ce que nous pouvons prêter, ce qui nous manque'),
    list(
      '**Nous avons :** des chaises, des tables et de quoi exposer (Pot Kommon), un camion et une scène (La Bifurk), des vélos et un photocopieur (La Pousada), de quoi cuisiner pour cent (Le Préau).',
      '**Il nous manque :** un camion à La Pousada et au Préau, des outils à Pot Kommon, de la vaisselle à La Bifurk, un vidéoprojecteur presque partout les soirs d’assemblée générale.',
      'Odile remarque que nous cherchions tous ce que le voisin avait déjà.'
    ),
    heading('Première étape réaliste'),
    paragraph(
      '**Décision :** avant la prochaine réunion, chaque lieu note une vingtaine de choses qu’il accepte de prêter, avec l’endroit où elles sont rangées. Pas davantage, pour commencer. Accord de toutes les structures.'
    ),
    paragraph(
      '**Décision :** Yvonne et Clémence écrivent un brouillon de charte à partir de ce qui a été dit ce soir. Accord de toutes les structures.'
    ),
    heading('Suite'),
    paragraph('Prochaine réunion dans un mois, au Préau. Idriss anime, Mathieu écrit.')
  ]
});

const secondMeeting = (now: number): ExampleMeeting => ({
  title: 'La charte, le camion et les premiers prêts',
  body: null,
  date: thursday(now, -2),
  time: '18:30',
  place: 'Le Préau, ancienne classe des grands',
  addedAt: now - 30 * day,
  addedBy: 'idriss',
  agenda: [
    { title: 'Comment allons-nous ?', minutes: 10, kind: 'discussion' },
    { title: 'Relecture de la charte, article par article', minutes: 45, kind: 'discussion' },
    { title: 'Le camion de La Bifurk : qui, quand, à quel prix', minutes: 25, kind: 'decision' },
    { title: 'Retour sur les premiers prêts', minutes: 15, kind: 'information' },
    { title: 'Ce qui est à réparer', minutes: 15, kind: 'discussion' },
    { title: 'Suite', minutes: 5, kind: 'decision' }
  ],
  notes: [
    paragraph(
      '**Présents :** Nadia et Hugo (par téléphone), Clémence, Théo, Mathieu, Camille, Yvonne, Idriss.'
    ),
    paragraph('**Excusés :** Samir, Odile.'),
    paragraph('Anime : Idriss. Écrit : Mathieu. Regarde l’heure : Camille.'),
    heading('Relecture de la charte'),
    paragraph('Un tour de parole par article. Ce qui a changé :'),
    list(
      'Article 3 : on regarde les prêts **une fois par an** et non chaque trimestre. Hugo y tenait, pour que ces chiffres restent une occasion de se parler.',
      'Article 6 : douze heures par structure et non vingt. Une petite équipe peut demander moins.',
      'Article 7 : le seuil de 1 000 € vaut pour le premier emprunt seulement.'
    ),
    paragraph(
      '**Décision :** les dix articles sont adoptés tels qu’ils sont écrits ce soir. La Bifurk, Le Préau et Pot Kommon d’accord ; La Pousada, représentée par Mathieu, aussi. Odile et Samir les reliront et diront s’ils ont une réserve.'
    ),
    heading('Le camion'),
    paragraph(
      'Théo rappelle que le camion roule déjà quatre jours par semaine. Il reste surtout le lundi, et un samedi sur deux.'
    ),
    paragraph('**Décision**, sans objection :'),
    numbered(
      'on demande une semaine à l’avance ; au-delà de deux demandes pour un même jour, celle qui n’a pas eu le camion le mois d’avant passe en premier ;',
      'on participe à hauteur de 0,40 € du kilomètre, plein rendu fait ;',
      'la personne qui conduit a son permis depuis trois ans et montre le carnet de bord au retour.'
    ),
    heading('Premiers prêts'),
    list(
      'Les quarante chaises de Pot Kommon sont venues pour la fête de La Bifurk et reparties au complet.',
      'Les gobelets du Préau : 386 rendus sur 400, les 14 manquants ont été réglés.',
      'Le vidéoprojecteur de La Pousada a été rendu avec un jour de retard, annoncé la veille. Personne n’en a manqué.'
    ),
    heading('À réparer'),
    list(
      '**Vélo cargo :** Mathieu change le câble de frein avant la prochaine réunion.',
      '**Gradateurs :** Théo a commandé la pièce.',
      '**Scie sauteuse :** Idriss demande au café bricolage s’il vaut la peine de la garder.',
      '**Machine à brouillard :** toujours introuvable. Chacun regarde dans ses malles.'
    ),
    heading('Suite'),
    paragraph(
      'La prochaine réunion prépare une journée ouverte dans les quatre lieux. Clémence anime, Camille écrit.'
    )
  ]
});

const nextMeeting = (now: number): ExampleMeeting => ({
  title: 'Préparer la journée des quatre toits',
  body: 'committee',
  date: thursday(now, 0),
  time: '18:30',
  place: 'La Pousada, salle de réunion du rez-de-chaussée',
  addedAt: now - 9 * day,
  addedBy: 'clemence',
  agenda: [
    { title: 'Comment allons-nous ?', minutes: 10, kind: 'discussion' },
    { title: 'Une journée ouverte : pour qui, pour quoi faire ?', minutes: 30, kind: 'decision' },
    { title: 'Ce qu’il faut réunir : scène, sono, barnums, repas', minutes: 25, kind: 'discussion' },
    { title: 'Réserve d’Odile ou de Samir sur la charte, s’il y en a une', minutes: 15, kind: 'discussion' },
    { title: 'Où en sont les réparations', minutes: 10, kind: 'information' },
    { title: 'Qui fait quoi d’ici là', minutes: 10, kind: 'decision' }
  ],
  notes: []
});
