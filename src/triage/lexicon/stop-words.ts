/** The most frequent small words of a language, those left out that another listed language shares. Dialect counts as German. */
export const STOP_WORDS: Readonly<Record<string, string>> = {
  de: `der die das und ist nicht ich ein eine einen einem zu mit auf für es sich auch dem den von wie aber bei nur noch nach wird wir ihr sie euch
    mir mich dass wenn habe hat haben kann keine kein mein meine mehr schon sehr immer wieder seit über aus als im zum zur vom oder bitte danke
    warum wann wo wer jetzt heute gibt geht sind bin war wurde werden diese dieser dieses euer eure ihre ihren uns unser unsere gar ja nein doch
    mal leider endlich gut isch nöd nid ned hät han gsi chan mer üs öich öppis no au vo zrugg mini sind scho gahts dass weil obwohl was`,
  en: `the and is not i a an to with on for it also of as but at only after will we they you me my that if have has can no more already very always
    again since about from or please thanks why when where who now today there are am was were been this these your yours our its do does did dont
    cant im ive youre so what how would could should their his her he she them just get got had which by be than then`,
  fr: `le la les et est ne pas je un une des du de avec sur pour il elle que qui dans au aux ce cette mais nous vous mon ma mes votre vos plus très
    toujours depuis bonjour merci comment quand pourquoi sont été être avoir fait rien bien tout aussi leur ils jai cest jamais encore chez sans on`,
  it: `il lo gli e è non io un uno una di del della dei con su per si che chi nel nella al alla questo questa ma noi voi mio mia vostro più molto
    sempre dopo da buongiorno grazie come quando perché sono stato essere avere ho hanno niente bene tutto anche loro mai ancora senza cosa`,
  es: `el los y no yo una del con por para que en al este esta pero nosotros mi su más muy siempre desde hola gracias cómo cuando porque son ser
    tengo nada bien todo también ellos nunca todavía sin qué hay está`,
  nl: `de het een en niet ik met op voor ook van maar bij nog naar wordt wij jullie mij dat heb heeft geen mijn meer zeer altijd weer sinds uit als
    waarom wanneer nu zijn ben deze dit onze goed dank je`,
}
