import type { Article } from '../../domain/charter';
import { list, numbered, paragraph } from './prose';

/** Ten articles in plain words: why, who, fairness, rules, speech, time given, loans, care, disagreement, news. */
export const articles: readonly Pick<Article, 'title' | 'text'>[] = [
  {
    title: 'Pourquoi nous sommes ensemble',
    text: [
      paragraph(
        'Chacun de nos lieux possède des choses qui dorment et manque de choses qui dorment ailleurs. Nous les mettons en commun pour **faire plus avec ce que nous avons déjà**, et parce que se prêter une table est une bonne façon de se connaître.'
      ),
      paragraph(
        'Cet article est notre porte : il dit qui nous sommes, ce qui reste entre nous et ce que nous montrons. Ce qui se dit en réunion reste entre nous, sauf les décisions. La liste de ce que nous prêtons peut être montrée à qui le demande.'
      ),
      paragraph(
        'Nous le relisons ensemble chaque année à la première réunion de janvier, même si tout va bien. Après un changement important, chaque structure dit de nouveau qu’elle en est d’accord.'
      )
    ]
  },
  {
    title: 'Qui en fait partie et comment on entre',
    text: [
      paragraph('Une structure qui veut nous rejoindre fait trois pas :'),
      numbered(
        'elle vient à une réunion et nous invite chez elle ;',
        'elle lit cette charte avec une structure qui lui sert de marraine, et pose ses questions ;',
        'la réunion suivante dit oui, non, ou pas encore, en expliquant pourquoi.'
      ),
      paragraph(
        'Une structure peut partir quand elle veut. Elle rend ce qu’elle a emprunté, reprend ce qu’elle a prêté, et reste la bienvenue.'
      )
    ]
  },
  {
    title: 'Égalité et équité',
    text: [
      paragraph(
        'Chaque structure a **une voix**, qu’elle compte deux bénévoles ou dix salariés. C’est l’égalité.'
      ),
      paragraph(
        'Chacune apporte selon ses moyens : du matériel, une salle, des heures, un camion, un réseau. Nous ne demandons pas que les apports soient les mêmes. C’est l’équité.'
      ),
      paragraph(
        'Une fois par an, nous regardons ensemble qui a prêté, qui a emprunté, qui a accueilli les réunions et qui a pris des tâches. Ces chiffres servent à corriger, pas à reprocher.'
      )
    ]
  },
  {
    title: 'Des règles que chacun peut comprendre et changer',
    text: [
      paragraph('Une règle est bonne quand la personne qui arrive peut l’expliquer à la suivante. Alors :'),
      list(
        'n’importe qui peut proposer une règle, ou une autre façon de la dire ;',
        'nous l’écrivons en mots de tous les jours, avec un exemple si besoin ;',
        'nous disons à quelle réunion elle a été adoptée ;',
        'une question posée sur une règle reçoit toujours une réponse.'
      ),
      paragraph(
        'Certaines règles ne valent que pour une soirée, d’autres durent. Nous le disons au moment de les choisir.'
      )
    ]
  },
  {
    title: 'Le cercle et le tour de parole',
    text: [
      paragraph(
        'Nous nous asseyons en cercle, sans bout de table. Une personne anime, une autre écrit, une troisième regarde l’heure, et **ce ne sont pas les mêmes la fois suivante**.'
      ),
      paragraph(
        'Pour les sujets qui comptent, nous faisons un tour : chacun parle sans être coupé, ou passe. On revient à la fin vers ceux qui ont passé. Un silence n’est pas un vide à remplir.'
      ),
      paragraph(
        'Celles et ceux qui habitent loin participent par téléphone et parlent en premier, pour ne pas être oubliés.'
      )
    ]
  },
  {
    title: 'Le temps que chaque structure donne',
    text: [
      paragraph(
        'Un prêt n’est pas un service qu’on achète. Pour que le collectif vive, chaque structure donne **douze heures par an** : animer, écrire, accueillir une réunion, réparer, conduire, ranger la réserve.'
      ),
      paragraph(
        'Une petite équipe peut demander à en faire moins : elle le dit, la réunion l’accepte, et on n’en parle plus jusqu’à l’année suivante.'
      ),
      paragraph(
        'Si une structure n’a rien pu donner de l’année, quelqu’un l’appelle pour prendre des nouvelles. Aucune conséquence n’est automatique : c’est la réunion qui décide, et elle écoute d’abord.'
      )
    ]
  },
  {
    title: 'Emprunter et rendre',
    text: [
      list(
        'On demande à la structure propriétaire, qui répond sous trois jours. Sans réponse, on l’appelle.',
        'On vient avec le temps de regarder l’objet ensemble, au départ et au retour.',
        'On rend propre, complet et à l’heure. Un retard annoncé n’est pas un problème ; un retard découvert en est un.',
        'On ne prête pas à quelqu’un d’autre sans le demander.'
      ),
      paragraph(
        'Nous commençons par de petites choses. Au-dessus de **1 000 €** de valeur, un premier emprunt se fait avec une personne du lieu propriétaire ; ensuite, la confiance est là.'
      )
    ]
  },
  {
    title: 'Prendre soin, casser, réparer',
    text: [
      paragraph(
        'Tout s’use. L’usure est pour la structure propriétaire. Ce qui casse pendant un prêt se dit le jour même et se règle à deux : réparer, remplacer, ou partager la dépense.'
      ),
      paragraph(
        'Un objet dangereux est marqué **hors service** aussitôt, par la première personne qui s’en aperçoit. Le camion, l’échafaudage et les installations électriques ne sortent qu’avec quelqu’un qui les connaît.'
      )
    ]
  },
  {
    title: 'Quand nous ne sommes pas d’accord',
    text: [
      numbered(
        'On se parle directement, dans la semaine.',
        'Si cela ne suffit pas, deux personnes d’autres structures écoutent les deux côtés.',
        'Si cela ne suffit toujours pas, la réunion en parle, en tour de parole.',
        'En dernier recours, nous demandons une aide extérieure.'
      ),
      paragraph(
        'Dire qu’on n’y arrive pas est un service rendu au collectif. Une structure en difficulté peut suspendre ses engagements, le temps d’en parler.'
      )
    ]
  },
  {
    title: 'Se tenir au courant',
    text: [
      paragraph(
        'La première chose que nous partageons, ce sont les nouvelles : une date, un appel à projets, un poste qui s’ouvre, une panne. Avant de répondre seul à un appel, on demande si quelqu’un d’autre y pense.'
      ),
      paragraph(
        'L’inventaire est tenu par tout le monde : la personne qui voit une erreur la corrige. Nous n’y écrivons rien sur la vie privée des gens.'
      )
    ]
  }
];
