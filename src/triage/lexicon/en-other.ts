import type { Group } from './group.js'

/** Praise, thanks, wishes, questions, and what shows that somebody only reports. */
export const englishOther: readonly Group[] = [
  {
    code: 'problem-solved',
    complaint: -2,
    praise: 1,
    phrases: `
      solved/sorted/fixed/resolved .. problem/issue | fixed now | all fixed | all sorted
      problem/issue* .. solved/resolved/fixed/sorted | sorted .. out .. quickly/immediately/straight/fast/right
      resolved .. quickly/immediately/fast/within/straight | fixed .. quickly/immediately/fast/straight/within
      works .. now/again/perfectly/great/fine | working .. now/again/perfectly/great/fine | back up and running
      refund* .. immediately/quickly/straight/promptly/hassle | replaced .. immediately/quickly/free/straight/hassle`,
  },
  {
    code: 'no-problem',
    praise: 2,
    complaint: -0.6,
    phrases: `
      no problem | no problems | no issues | no issue | no complaints | never .. problem*/issue*/disappoint*/trouble*
      never let me down | without .. problem*/issue*/hitch | not bad | not too bad | cant complain | cannot complain
      nothing to complain | not disappointed | zero problems/issues`,
  },
  {
    code: 'praise-words',
    praise: 1.9,
    complaint: -0.6,
    polar: 'good',
    phrases: `
      lovely | delicious | gorgeous | tasty | yummy | couldnt be happier | could not be happier | never looked back
      will be back | like new | no questions asked | exceeded | stunning | polite | attentive | thoughtful | blown away
      made my day | great | awesome | amazing | excellent | fantastic | wonderful | brilliant | perfect | perfectly | superb
      outstanding | exceptional | incredible | love | loved | loving | best | fabulous | delighted | impressed | impressive
      recommend | recommended | highly recommend | friendly | helpful | courteous | knowledgeable | kudos | well done
      good job | great job | keep it up | shout out | shoutout | props | top notch | first class | flawless | seamless
      spot on | lifesaver | life saver | rock | rocks | five stars | 5 stars | hats off | brightened | went above`,
  },
  {
    code: 'praise-words',
    praise: 1,
    complaint: -0.4,
    polar: 'good',
    phrases: `
      good | nice | happy | pleased | satisfied | glad | enjoy* | easy | fast | quick | quickly | smooth* | reliable | cool
      fun | useful | i/we/really/also like | i really like | beautiful | favourite | favorite | appreciate | fair
      works great | works well | works fine`,
  },
  {
    code: 'thanks-to',
    praise: 2.2,
    complaint: -0.6,
    phrases: `
      thanks to | thank you to | thanks .. team/guys/everyone/all | thank you .. team/guys/everyone
      thank you for your/the great/excellent/amazing/wonderful/quick/fast/prompt/help/kind
      thanks for the great/excellent/amazing/wonderful/quick/fast/prompt/help | big thanks | huge thanks`,
  },
  {
    code: 'thanks',
    praise: 1.5,
    complaint: -0.6,
    phrases: `
      thanks | thank you | thank u | thx | ty | cheers | many thanks | thanks so much | thank you so much | grateful`,
  },
  {
    code: 'polite-close',
    complaint: 0.3,
    praise: -1,
    phrases: `
      thanks in advance | thank you in advance | thanks for your help | please help | pls help | can someone help
      please advise`,
  },
  {
    code: 'suggestion',
    suggestion: 2.5,
    complaint: -0.4,
    phrases: `
      maybe .. could | you/they could .. offer/add/have/make/include/give
      be nice/great/cool/useful/helpful/good to have/see/get/be | be nice/great/cool/good if | id like | a bit more
      option for/of | wish i could | could do with | hope .. added/add/include | please get/bring/make/give
      needs a/an/more | need more | missing the option | would be a great/good/nice addition/feature/idea | feature too
      would be .. improve* | more options | should also | why not add | if you could .. add | next update
      in future update* | add the | add more
      would be .. great/nice/good/cool/awesome/helpful/useful/better/amazing/lovely .. if/to | it would .. help if
      would love .. to/if/an/a/the | would like .. to see | id like .. to see | id love .. to see/if/an/a
      please .. add/include/consider/introduce/bring back/implement/support/allow/enable | pls add
      could you .. add/include/introduce/consider/implement/make | can you .. add/include/introduce/implement
      should .. add/include/have/offer/allow/consider/introduce/provide | should be able | you guys should | you should
      suggest* | suggestion* | feature request | my suggestion | my idea | idea | i wish
      wish .. had/could/there was/would/was/were | how about | why not .. add/offer/have/make/let | what about adding
      needs an option | need an option | an option to | ability to | add .. option/feature/support/button/filter/mode
      missing feature | dark mode | consider .. adding/making/offering | allow .. users/us/me | make it .. possible/easier
      improve* .. by | request .. feature | hope .. add/you | recommendation .. add`,
  },
  {
    code: 'question-word',
    question: 1.4,
    phrases: `
      does anyone know | anyone know | does anybody know | can anyone | can someone | is there | is it possible | are there
      do you | do i | does it | does the | does this | can i | can you | can we | could you tell | could you please
      how do i | how do you | how can i | how does | how to | how much | how many | what is | what are | whats the
      what time | which | where can | where do | when is | when does | when do | when will | will it | will there | will you
      should i | wondering | question | any idea | any plans | am i able | who do | have you | is the | are you
      what happens`,
  },
  {
    code: 'news',
    complaint: -1.6,
    praise: -1.4,
    suggestion: -1.5,
    question: -1,
    phrases: `
      according to | spokesperson | spokesman | spokeswoman | said in a statement | statement | reportedly | announced
      announces | quarter* | revenue* | shares | shareholders | ceo | percent | per cent
      customers/users/consumers/passengers .. complain*/report*/say/said/face | consumer groups | watchdog | regulator
      lawsuit | survey | on monday/tuesday/wednesday/thursday/friday/saturday/sunday | analysts | reuters | ap | launches
      unveils | minister | told reporters`,
  },
  {
    code: 'other-company',
    complaint: -2.2,
    praise: 2.1,
    phrases: `
      switched to @us | moved to @us | switching to @us | changed to @us | came to @us | joined @us | glad .. @us | unlike
      better than | luckily .. @us | thank god .. @us | thankfully .. @us | so glad .. @us | compared to .. @us
      @us would never | @us never | never happens with @us | previous provider | old provider | my old bank
      the competition`,
  },
  {
    code: 'hypothetical',
    complaint: -2.4,
    phrases: `
      what if | in case | what happens if | what do i do if | what should i do if | if something`,
  },
  {
    code: 'politics',
    complaint: -1.8,
    phrases: `
      politician* | election* | democrat* | republican* | tory | tories | labour party | congress | senate | trump | biden
      brexit | vote | voters | immigrant* | taxpayer*`,
  },
]
