import { glossesOf } from './rows.ts';

/** Words as tools say them, and what people say for them: what one does in everyday words, whole idioms, short forms. */
export const SPOKEN = glossesOf(`
uncommitted changes aside stash |  | half done, half baked, work in progress, wip, unfinished work, unfinished changes, park my changes, tuck away, save half
staged back out reset |  | unstage, un stage, staged the wrong, added by mistake
switches branch checkout |  | hop to, hop onto, jump to branch, go back to main, go to branch, switch to branch, change branches, other branch, swap branches
records staged commit |  | check in my, check this in, save my changes with, commit message
applies commit cherry pick |  | bring that fix over, grab that commit, backport, port the fix
differences staged |  | what have i changed, what did i change, my edits, uncommitted
history commits |  | whats been committed, recent work on, changes since, who committed, whats gone in
wrote line blame |  | who broke, whose fault, who is to blame, whodunnit, who touched, culprit
merge pull request |  | squash, land it, land the, land this, ship my pr, get it merged
review request approve |  | look over my code, give feedback on, lgtm this
weaknesses dependencies |  | dependabot, security holes, cve alerts
releases notes version |  | cut a release, ship a version, changelog
starts workflow run once more |  | kick the build, kick off again, give it another go, try the build
tests went red |  | whats failing, red tests, broke the build, why is it red
builds become slower |  | builds getting slower, slow builds
opens issue |  | log a bug, report a problem, open a ticket, raise a ticket, file an issue, write up a bug
moves state workflow |  | move the card, mark as in progress, put in review, in progress column, pull the ticket
hands issue assign |  | give it to, give this to, put my name on, reassign, pass the ticket
long worked records |  | book hours, hours of work, put down hours, spent the morning on, clocked hours
blocks relates link |  | blocked by, depends on, relates to, duplicate of
sprint going burndown |  | are we on track, how is the sprint, behind in the sprint
folder files list |  | whats in here, whats inside this folder, contents of my folder
lines inside files regular expression |  | grep, occurrences of, mentions of, which files mention, find the text
names match pattern files |  | file named, with extension, all the pdfs in
same twice duplicates |  | copies of the same, identical files, clones of
room folders take disk |  | whats taking up, eating up my, eating my disk, filling up, running out of space, disk is full, hard drive, drive is full, whats so big, hogging space, clogging
compressed archive packs |  | bundle up, bundle them, zip up, one zip, tarball, make an archive
unpacks archive |  | unzip, untar, open the zip
moves renames file |  | shift the file, put the file in, call the file
removes file |  | bin the file, shred
replaces passages edit |  | swap the word, find and replace, search and replace
gives access share |  | editing rights, view rights, let them edit, give access, open it up for
earlier versions revisions |  | used to look, older version, yesterdays version
brings back bin restore |  | threw away, threw it away, binned by accident, deleted by accident, deleted by mistake, accidentally deleted, undelete, get it back
storage used left quota |  | how full is my, any space left, how much room
remark next passage comment |  | leave a note on, margin note, comment on the sentence
adds paragraphs end |  | tack on
template fields filled |  | from our template, boilerplate, standard letter
adds row under last |  | new row, another row, one more row, extra row
formula cell |  | sum up, add up, add up the, total of, tot up, running total, vlookup, average of column, average of the column, sum of
draws chart range |  | pie, bar chart, line graph, plot it, make a graph
orders rows column |  | biggest first, smallest first, highest first, alphabetical, alphabetically, a to z, rank by, by date newest
colours number formats borders |  | make it bold, highlight the cells, colour the cells, currency format, red if
fills tab comma separated values |  | csv into, load the csv, paste the csv
presentation outline |  | deck out of, make a deck, slides out of, turn into slides
speaker wants say notes |  | talking points, what to say on
statements took longest |  | slow sql, heavy queries, expensive queries, which query, slowest query
planner would run costs |  | why is this query, why is the select, query slow, explain analyze, full table scan, seq scan
sessions open now |  | who is connected, whos connected, connected to the database, open connections, idle connections
ends session database |  | kill the connection, stuck connection, kick the session
columns types keys |  | what columns, whats in this table, shape of the table, table structure
indexes would help |  | which index, should i index, missing index, speed up lookups
groups computes collection |  | group by, grouped by, per country, per user, count per, counts per, totals per, how many per
documents match filter |  | documents where, records where, entries where
empties cache completely |  | nuke the cache, wipe the cache, clear all cached, flush everything
stores value time |  | cache it for, ttl
mean nearly same |  | similar to this, semantically, nearest neighbours, closest match, same meaning
appointment moves changes |  | push it back, bump to, shift the meeting, reschedule, slide it to, bring forward
everybody has time free |  | common slot, everyone free, everybody free, time that works, time that suits, works for all
puts appointment calendar |  | stick in my calendar, put in my diary, block out, pencil me in, set up lunch, get in the diary, schedule a chat
says yes no invitation |  | rsvp, accept the invite, decline the invite, ill be there, count me in, turn down the invite
takes appointment out |  | call off the, scrap the meeting, drop the meeting
repeats every week |  | weekly, every monday, every tuesday, each week, every other week, monthly, standing meeting, fortnightly, biweekly, recurring
days off country |  | bank holiday, bank holidays, public holiday, is it a holiday
declines away office |  | ooo, out of office, out of the office
answers automatically away |  | auto reply, autoreply, auto responder, while im away, while im on holiday
appointments between dates |  | whats on my plate, whats my day, my day look, agenda
passes mail somebody else |  | forward to, send on to, pass this mail
mails not read |  | new mail, new emails
ends mailing list |  | promotional, marketing mails, marketing emails, stop getting, sick of these, newsletters, never mail me
mail junk spam |  | phishing, scam mail, junk mail
sends mail later |  | send it later, schedule the mail
sort future mails |  | always put mails, automatically move, mails from go to
saves attached |  | save the attachment, the pdf they sent, whats attached
last messages channel |  | what have i missed, catch me up, whats been said in, scroll back
writes into channel |  | tell the team, let the team know, drop a line in, announce in, shout out in
emoji message reaction |  | thumbs up, thumbs down, react with, give a heart
writes privately person |  | dm, slide into, private message, ping her, ping him, message him privately
no more notifications channel |  | mute, shut up the channel, stop pinging, too noisy
keeps message top |  | pin, stick to the top
asks question choices group |  | poll, let the group vote, vote on, straw poll
rings number call |  | ring my, give a ring, give a call, phone my, dial, buzz my, get on the phone, on the line
who number belongs |  | whose number, who called me, who is calling, who keeps calling, unknown number, strange number
messages left callers |  | voicemail, voice mail, left a message
calls came in |  | who rang me, missed calls, who called, call log
sends incoming calls |  | divert my calls, route my calls
decisions action items meeting |  | what did we decide, what was decided, action items, takeaways, outcome of the call, tldr of the call, tldr of the meeting, recap of the call, minutes of the, standup call
said recorded meeting |  | who said what, word for word
video meeting link |  | zoom, teams call, google meet, video call, set up a call, hop on a call
person name contact |  | whats his number, whats her number, number of, how do i reach
whose birthday |  | bday
coordinates address |  | lat long, gps of
place kind around search |  | nearest, closest, neighbourhood, near me, around here, round here, close by, within walking distance, chemist, pharmacy, cash machine, atm, petrol, gas station, supermarket
opening hours place |  | closing time, open on sunday
way place another directions |  | route to, quickest way, shortest way, on foot to
how far how long places |  | drive time, travel time
roads moving traffic |  | jammed, traffic jam, gridlock, motorway, congestion, rush hour, roadworks, stau
car left near parking |  | leave the car, park up, somewhere to park
next buses trams trains stop |  | next tram, next bus, next train, next metro, when does the bus, when does the tram, when does the train, last train, last bus
lines disturbed |  | is the line down, trains running, is the train late, service disruption, strike on the trains
next hours weather |  | next few hours, by hour, gonna pour, pour
rain weather forecast |  | umbrella, raincoat, will it rain, going to rain, get soaked, pour, pouring, drizzle, showers, bring a jacket
pollen ozone dust air |  | hay fever, allergies, whats in the air, air outside, safe to breathe, pollution
warnings storms floods |  | storm coming, hurricane, tornado, severe weather
sun rises sets |  | golden hour
flight time gate |  | landed, plane late, taken off, is my flight, flight on schedule
taken along flight |  | carry on, hand luggage, check in bags, liquids on
flights airports prices |  | fly to, flying to, plane to, cheapest flight
tells cheaper connection |  | price drops
hotels town nights |  | somewhere to sleep, place to stay, place to crash, somewhere to stay, room for the night, a night in, bnb, airbnb, hostel
calls car take |  | uber, lyft, need a lift, pick me up
where car called |  | wheres my driver, where is my ride
holds table people restaurant |  | book us a table, book a table, table for, dinner reservation
meal brought home |  | get me a pizza, deliver food, feed me, curry tonight, im starving, im hungry
how long until meal |  | wheres my food, where is my pizza
used instead ingredient |  | out of butter, no butter, no eggs, no milk, instead of eggs, swap out, havent got any
dishes made fridge |  | what can i make, leftovers, whip up something, whats for dinner, dinner ideas
calories protein |  | how fattening, carbs in, how healthy is
puts shopping list |  | need to buy, pick up some, run out of, running low on, dont forget the milk, weve run out
still bought list |  | grocery run
customer money back |  | wants their money back, wants a refund, money back, give them a refund, give back the
bills overdue |  | who owes us, still owe us, owe us, hasnt paid, havent paid, not paid yet, outstanding bills, chase payment
left without paying |  | gave up at checkout, didnt finish checkout
nearly sold out |  | running out of stock, need restocking, reorder
turnover day article |  | takings, best seller
code makes cheaper |  | voucher, promo code, coupon, ten percent off
parcel where comes |  | wheres my parcel, where is my package, has it shipped, tracking number, amazon delivery
courier fetch parcel |  | collect the parcel
parcel did not arrive |  | never arrived, never showed up, lost in the post, package missing
what money spent month |  | where did my money, money go, what am i spending, burn through, spending on, blow on, splurge
limit may spent budget |  | keep spending under, cap on, spend at most, stick to a budget
blocks lost card |  | lost my card, stolen card, block my card, card got stolen
sends money account |  | wire, pay back, send him money, send her money, move money, settle up with
money accounts balance |  | am i broke, how broke
settles bill |  | pay the electricity, pay rent, pay the rent, pay my phone
price share now |  | how is apple doing, how is tesla, trading at
course share time |  | share price history, how did the stock
own shares worth |  | my portfolio, my shares
buys sells shares |  | go long, get me ten shares, dump my
notes spent expense |  | put lunch on, log the lunch, expense the, note down the cost
company pay back laid |  | claim back, expense claim
who owes whom |  | share the bill, who owes what
may become customer lead |  | might buy, potential client, interested guy, interested in buying
hands case next level |  | second level, tier 2, tier two, pass up, furious customer
how content customers |  | are customers happy, csat, nps
returns version before rollback |  | undo the release, undo the deploy, undo the rollout, back out the release, revert prod, put the old version, last good version, bad deploy
brings version environment deploy |  | push it live, put it on prod, roll it out, get it on staging, ship to prod
output container |  | crashloop, crash looping, keeps crashing, whats it printing, spitting out, keeps dying, why did it die
sets replicas run |  | more instances, more pods, handle more traffic, beef up
starts pods anew |  | bounce the, give it a kick
memory nodes |  | cluster load
frees images nobody uses |  | old images, dangling images, unused images
noise alarm while silence |  | shut it up, stop paging, hush, leave me alone, snooze the alarm, snooze the pager, keeps going off
somebody looking alarm acknowledge |  | im on it, ill take it
carries pager |  | on call, oncall, on duty, who gets paged
website answers uptime |  | site down, site up, website down, can you reach
declares outage incident |  | everything is on fire, declare an incident, sev1
exceptions put together |  | whats throwing, stack traces, crashes this week, top errors
log lines services |  | logs say
known security holes |  | any cves, is this package safe, vulnerable
latest version library |  | newest version of, how old is
names symbol everywhere |  | rename the function, rename the variable
where symbol used |  | where do we call, callers of, used anywhere
code plain words |  | walk me through, what does this function, eli5
executes shell command |  | run this in, shell out, npm run, bash
fields several fill form |  | fill out, signup form, fill in the form, checkout form
picture page screenshot |  | screengrab, screen grab, snap of the page
takes picture screen |  | screencap, screen shot
searches internet |  | google, look it up, search online
contents web page |  | read this link, whats on this page, open the article
sites links nowhere |  | dead links, 404s
old copy page |  | wayback
next song |  | skip, skip this, next tune, not this one, dont like this song, different song, something else
stops music |  | shush, cut the music, hold the music
loud music volume |  | crank, turn it up, louder, too loud, quieter, blast it, crank up the music
being played |  | whats this song, what tune is this, name that tune, who sings this, who is singing, song is this, song by
song among favourites |  | love this song, heart this song
songs like mood |  | music for, something chill, something upbeat, in the mood for
said video transcript |  | video as text
services stream film |  | where can i stream, where can i watch, is it on netflix, on which service, stream the new
like another film similar |  | something like, more like, films like, movies like, reminds me of
cinemas show film |  | at the pictures, movie tonight, playing near
film later watchlist |  | want to see later, remind me to watch
cuts foreground background |  | transparent, see through, cut me out, without the background, behind me
words picture recognises |  | whats written, read the label, scan of a
what seen picture |  | whats in the picture, whats this picture
more pixels picture |  | make it sharper, blurry photo, low res, enlarge
own pictures people places |  | photos of, pics from, pictures from our
reference style citation |  | mla, cite this, bibliography, footnote for
publications refer |  | who cites, cited how often
library has book |  | at the library, on the shelf, can i borrow, borrow, take out a book, loan of a book
slept report |  | slept like, tossed and turned, hours of sleep, how was my night, my sleep
training record workout |  | ran 5k, went for a run, hit the gym, leg day, went swimming, jog, jogged, did yoga, worked out, bike ride
ailment come from symptoms |  | hurts when, my back aches, feel sick, feel dizzy, sore throat, whats wrong with me
appointment physician doctor |  | see a doctor, see a dentist, gp, dermatologist, get my teeth
eaten food notes |  | had for lunch, ate a
drunk glass water |  | had a glass, drank
pill taken |  | take my pills, did i take, tablets
signed agreement |  | signed the nda, nda, who hasnt signed, signed yet, dotted line
asks people sign |  | get it signed, need a signature, sign here
nudges not signed |  | chase the signatures, still hasnt signed
passage contract means |  | small print, fine print, tenancy, what does the clause, legalese
password key name |  | whats my login, login for, credentials for, password for
appears leaks |  | been hacked, pwned, data leak
six digits signing |  | 2fa code, authenticator code
metres feet kilos pounds convert |  | in inches, in ounces, cups to grams, in old money
timer rings minutes |  | beep in, ding in, set ten minutes, kitchen timer
what time elsewhere |  | time over there
children devices offline hours |  | kids off the, off the internet, screen time, bedtime for the tablet
cuts device internet |  | kick off our wifi, kick off the wifi, freeloader, stealing our wifi, mooching, boot off
visitors wireless |  | wifi for our guests, visitors wifi
programs run processor |  | fan is loud, laptop is hot, computer is slow, whats slowing, laptop is slow, overheating
ends program hangs |  | frozen, wont close, not responding, unresponsive
asks days leave time off |  | sick today, take friday off, days off, annual leave, holiday from work, paternity, maternity, vacation request, book leave
days leave left balance |  | holiday left, pto left
begins working day |  | clocking in, starting work
ends working day |  | clocking off, calling it a day, knocking off
appointment applicant interview |  | talk to the candidate
marks student grades |  | my results
homework due |  | when is it due, whats due
cards learning heart |  | help me memorise, cram
works step hard problem |  | puzzle through, think it through
things remembered |  | do you remember
light dim lamp |  | too bright, too dark, dim, brighter
vacuum floor |  | hoover, floor is filthy, crumbs
living room |  | lounge, sitting room
heating warm |  | freezing in, its cold in, chilly
cooling air conditioner |  | boiling in here, sweltering, its hot in
door locked |  | did i lock, locked up, bolt the door
cabin car warms |  | defrost the car, heat the car
charging stations |  | charge point, plug in the car, supercharger
charge range car |  | miles left, juice left
gives portion feeder |  | feed the cat, feed the dog, dog is hungry, cat is hungry
hold playback pause |  | pause the movie
`);
