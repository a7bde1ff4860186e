import type { Group } from './group.js'

/** How complaining sounds: judgements, irony, questions that are none, and who speaks to whom. */
export const englishVoice: readonly Group[] = [
  {
    code: 'unfriendly',
    complaint: 1.9,
    phrases: `
      rude | rudest | rudeness | unhelpful | unfriendly | arrogant | condescending | dismissive | incompetent | incompetence
      clueless | unprofessional | disrespect* | ignorant | lazy | dont care | doesnt care | couldnt care less | didnt care
      no help`,
  },
  {
    code: 'negative-words',
    complaint: 2,
    polar: 'bad',
    phrases: `
      worst | terrible | horrible | awful | appalling | atrocious | abysmal | disgrace* | disgusting | shocking | pathetic
      shambles | joke | ridiculous | ridiculously | crap | crappy | shit* | bullshit | bs | garbage | rubbish | trash
      dreadful | diabolical | outrageous | outraged | disappointed | disappointing | disappointment | unhappy | dissatisfied
      infuriat* | fuming | livid | pissed | fed up | sick of | sick and tired | sucks | suck | nightmare | farce | fiasco
      disaster | screwed | wtf | ffs | dishonest | unreliable | inexcusable | shame on | ashamed | waste of | wasted`,
  },
  {
    code: 'negative-words',
    complaint: 1.3,
    polar: 'bad',
    phrases: `
      subpar | pricey | impossible | misery | infuriating | useless | soggy | stale | undercooked | filthy | dirty | unclear
      bait | embarrassing | unbelievable | absurd | uncooperative | sort of joke | what a joke | beyond a joke | not fit for
      cheated | robbed | misled | unusable | inaccurate | not accurate | unstable | a pain | bad | poor | poorly | badly
      annoying | annoyed | angry | frustrat* | hate | upset | sad | slow | mess | issue* | problem* | trouble*
      inconvenien* | confusing | lame | fraud | worse | hopeless | stupid | insane | painful | complicated | lacking
      mediocre | laggy | lag | ugh | wrong | incorrect | excuses | ruined`,
  },
  {
    code: 'negative-words',
    complaint: 0.7,
    phrases: `
      unfortunately | however | despite | although | instead | sadly | yet | why | not happy | not impressed | no longer
      seriously | expensive | too expensive`,
  },
  {
    code: 'negation',
    complaint: 0.5,
    phrases: `
      dont | doesnt | didnt | cant | cannot | wont | isnt | arent | wasnt | havent | hasnt | not | no | never | nothing
      couldnt | wouldnt`,
  },
  {
    code: 'negation',
    complaint: 0.7,
    phrases: `
      no longer | not even | cant even | doesnt even | not a single | not once`,
  },
  { code: 'contrast', complaint: 0.5, phrases: `but | however | except | unless` },
  {
    code: 'emphasis',
    complaint: 0.6,
    phrases: `
      constantly | every time | every single | all the time | again and | not even | suddenly | even though | keeps
      just copies | nothing but | instead of | took me | third time | all day`,
  },
  {
    code: 'customer-matter',
    complaint: 0.5,
    phrases: `
      customer service | customer support | customer care | tech support | support | help desk | helpdesk | helpline
      courier | technician | engineer | warranty | replacement | claim | ticket | my order | my account | my bill
      my contract | my parcel | my package | my flight | my bag | my booking | invoice | subscription`,
  },
  {
    code: 'complaint-word',
    complaint: 1.7,
    phrases: `
      complain | complaining | complaint | complaints | formal complaint | raise .. complaint
      file/filed/filing .. complaint`,
  },
  {
    code: 'irony',
    complaint: 2,
    phrases: `
      thanks for nothing | thank you for nothing | thanks a lot .. for/not/no | thanks a bunch
      thanks for .. ruining/wasting/losing/ignoring/cancelling/nothing/keeping | great job .. not/losing/ruining/again
      nice job .. not/losing/ruining/again | well done .. for/on losing/ruining/another | way to go | great .. another
      great .. again | just great | just brilliant | oh great | oh look | so much for | love how | love it when
      good luck .. getting/with/trying | congratulations .. on | kudos .. for/not/ruining/losing | slow clap | bravo
      as usual | as always .. late/no/nothing | sarcasm | brilliant .. again/not`,
  },
  {
    code: 'complaint-question',
    complaint: 1.8,
    phrases: `
      explain .. why/how | someone .. explain | do you actually | do you even | pick up
      is anybody/anyone/somebody .. there/reading/listening/home | can someone .. please .. explain/tell
      when can i .. expect | when .. finally | when .. going to | when will .. fix*/back/work/refund*/get
      how long .. take/does/do/until/must | how much longer | how many times | how hard .. be/is | how can you
      how do you .. justify | how is .. acceptable/ok/okay/possible/legal
      why .. not/no/cant/wont/dont/doesnt/isnt/havent/hasnt/still/always/every/again/never/keep*/so
      why did/do/does/is/are/have/has/would you/my/your/the/it | what .. is going on | whats going on | what the hell
      what the heck/fuck/f | is this a joke | are you kidding | are you serious | you kidding | really guys
      care to explain | what are you .. doing | do you .. even/actually | does anyone .. work`,
  },
  {
    code: 'first-person',
    complaint: 0.45,
    praise: 0.2,
    phrases: `i | im | ive | id | me | my | mine | we | us | our | were | weve`,
  },
  {
    code: 'address',
    complaint: 0.4,
    suggestion: 0.3,
    question: 0.2,
    phrases: `you | your | youre | youve | yourselves | u | ur | yall | you guys`,
  },
  {
    code: 'time-span',
    complaint: 0.8,
    phrases: `
      # hour*/hrs/minute*/mins/day/days/week*/month* | an hour | half an hour | all morning/night/week/month
      since yesterday/monday/tuesday/wednesday/thursday/friday/saturday/sunday/january/february/march/april/may/june/july/august/september/october/november/december`,
  },
  {
    code: 'effort',
    complaint: 0.6,
    phrases: `
      had to | have to | having to | tried | trying to | unable to | couldnt | told me/us/to | should have | spent | paid
      paying | wasted | unable`,
  },
]
