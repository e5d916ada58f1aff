import { glossesOf } from './rows.ts';

/** What tools drawn by lot are asked for, and what else people say who are in that need: English, since there it is said in the most ways. */
export const ASKED_BY_LOT = glossesOf(`
baskets left without paying |  | never checked out, didnt check out, didnt finish their order, never finished their order, put stuff in their basket, left in their basket, left in the cart, left their cart, filled their basket, walked away without buying, gave up at checkout, quit at checkout, never bought anything, almost bought, didnt buy in the end, baskets nobody paid
new spreadsheet named tabs |  | rows and columns, in rows and columns, columns from scratch, empty table to fill, blank spreadsheet, blank sheet, fresh spreadsheet, start a spreadsheet, spreadsheet from scratch, something like excel
puts object into bucket |  | file to s3, files to s3, to s3 bucket, into s3, into the bucket, to our bucket, to the bucket, to cloud storage, to object storage, to blob storage
stores texts with their embeddings |  | chunked, chunks into the, has to go in so, so that the bot can, so the bot can, so the chatbot can, feed the chatbot, feed the bot, index the docs, index these docs, index our docs, for rag, for the rag, embed and store, embedded the, store embeddings
id nobody else has |  | must never clash, never clash, cant clash, never collide, no two the same, no two alike, unique identifier, unique id, unique key, its own key, needs its own key, guid, random id, primary key value
said recorded meeting transcript |  | read back what, read back the meeting, read back the call, who said what in the, said in yesterdays call, said in the call, said on the call, word by word, word for word, every word of the meeting, exact words from the meeting, the words of the call
reminds at time |  | always forget to, i always forget, keep forgetting to, i keep forgetting, i tend to forget, mustnt forget, must not forget, so i dont forget, dont want to forget, before i forget, never remember to, slips my mind, poke me, give me a nudge, so that i remember
date and clock time zone now |  | hour in, whats the hour, hour is it in, hour is it, clock in, is it night in, is it late in, is it morning in, is it early in, are they awake in, too late to call
empty board sticky notes |  | post its, postits, sticky notes, stickies, brainstorm remotely, draw together, scribble together, think together on, board we can all, somewhere to sketch, miro, fig jam, jamboard, mural board, canvas to sketch
car left near address parking |  | parking near, parking by, parking close to, parking at, park near, park by, somewhere to park, place to park, where to park, leave the car near, leave my car, garage near, car park near, parking spot, parking space, parking garage
publishes version notes attached files |  | should be able to get it, people can download it, with the changelog, and the changelog, is done tagged, ship version, out to the public with notes, github release
concerts theatre exhibitions near |  | hearing a band, hear a band, see a band, live music, music live, live band, band live, gig, gigs, feel like hearing, feel like going out, night out, see a musical, go to a musical, see a play, at the theatre, stand up comedy, comedy night, museum this weekend, exhibition this weekend, shows in town, go see a show
calendars of this account |  | which calendars, my calendars, calendars have i, calendars do i have, separate calendar, family calendar set up, another calendar somewhere
deletes stopped container |  | stopped postgres, stopped redis, stopped mysql, stopped nginx, old container, exited container, dead container, container lying around, container is still lying around, dont need the container, clean up the container, container is in the way
saves presentation pdf pictures |  | deck into a pdf, deck as a pdf, deck to pdf, deck into pdf, deck as pdf, slides into a pdf, slides as pdf, slides to pdf, presentation to pdf, presentation as pdf, presentation into a pdf, slides as pictures, slides as images, slides as png, powerpoint to pdf, hand out of the slides, handout of the slides
reusable pieces design system components |  | been made for the designers, already been designed, buttons already exist, which buttons do we have, buttons and cards, ui kit, ui elements, pattern library, building blocks of the design, component library, designers to reuse, reusable ui
begins to charge car |  | fill up the tesla, filling up the tesla, fill up the battery of, top up the car battery, top up the car, juice up, plug is in, car is plugged in, plugged the car in, plugged in my car, power up the car, feed the car, ev needs power, tank up the ev
known weaknesses dependencies repository |  | vulnerabilities in my dependencies, vulnerabilities in our dependencies, dependabot, security holes in our repo, security warnings for our repo, insecure dependencies, known cves in the repo
puts short post own profile |  | post a tweet, post a toot, post tweet, tweet this, tweet that, tweet something, post on twitter, post on x, post to twitter, post to my, post something on, put on twitter, on my feed, tell my followers, let my followers know, share with my followers, new tweet, new post saying
works through hard problem step step |  | too tricky, tricky problem, tricky question, tricky puzzle, think hard about, think it through, think this through, reason it out, answer in one go, take it slowly, one thought at a time, one thought after the other, tough nut, hard nut, brain teaser, logic puzzle, reason carefully, dont rush the answer, change your mind along the way
contents web page markdown |  | webpage content, web page content, page content, text of the page, text of this page, text of a page, content of this url, content of this link, whats at this url, whats at this address, read this link, read this url, read this page, open this link, open this url, this article online, get the page, load the page, grab the page, what does the page say, what does this site say
router anew starts |  | wifi box off and on, wifi box, internet box off, internet box, router off and on, modem off and on, power cycle the router, power cycle the modem, unplug the router, reset the internet, restart the internet, reboot the internet, reboot the wifi, restart the wifi, kick the router
makes json readable |  | on one line, all on one line, one long line, pretty print, pretty printed, valid json, is this valid json, json is broken, broken json, missing comma, missing bracket, indent this, indent the json, nicely indented, human readable
picture of screen |  | on my display, whats on my display, see my screen, see my display, show him my screen, show her my screen, show them my screen, capture the screen, capture my screen, grab the screen, print screen, prtsc, what i see on my screen
reply taken from earlier cases |  | draft a reply for this ticket, draft an answer for this ticket, what should i answer this customer, what do i tell this customer, what do we usually answer, how did we answer this before, canned answer, canned reply, canned response, standard answer, template reply, ready made answer, propose a reply, propose an answer, suggest a reply, suggest an answer
`);

/** Single words and short turns that no other table knew, gathered by subject rather than by tool. */
export const KNOWN_BY_SUBJECT = glossesOf(`
number belongs who |  | stranger rang, stranger called, strange number, rung me, has rung me, rang me and hung up, hung up each time, hung up on me, keeps ringing me, unknown caller, unknown number, withheld number, missed call from, who rang, who called me, who was ringing, scam call, is this number a scam
courier fetch parcel pickup |  | courier to come, courier pick up, come and pick up a box, come and pick up, pick up a box from, collect a box, collect my parcel from, collected from my house, fetch a box, fetched from my, man with a van, hand it to a courier
matches come team fixtures |  | go and watch, tickets for the next match, next home game, home games, away games, when are they playing, when do they play next, next opponent, kick off time, match calendar, season schedule, upcoming games, dates are there to watch
asks company pay back laid out |  | with my own card, on my own card, on my private card, from my own pocket, paid out of pocket, own pocket, i laid out, i fronted, i advanced, get reimbursed, paid for the client, for the client visit, on a business trip i paid, owed by the company, spent for work
memory used hit rate evictions |  | things get thrown out, thrown out of the cache, thrown out of it, cache too small, cache is too small, cache is full, cache big enough, cache hits, cache misses, how effective is the cache
publishes post own profile social |  | words on my, picture with a few words, on my page, say on twitter
all about resource cluster |  | every detail about the pod, every detail the cluster, behaves oddly, behaves strangely in the cluster, of the service in the cluster, kubectl describe, annotations and events of
days off country |  | banks shut, banks closed, shops closed, shops shut, shut at any point, everything shut, everything closed, shops open on, schools closed, school holidays, bank holidays, long weekend, long weekends, red letter days, when is easter, when is thanksgiving, does everyone have off
looks for code across repositories |  | still call the old, still calls the, still use the old, which repos use, which of our repos, which repo contains, where in our repos, anywhere in our repos, across our repos, who calls the, code that calls, usages across projects
population capital economy country |  | geography, capital of, how big is the country, what kind of country, how rich is, about the country, facts about norway, language do they speak, inhabitants, how many inhabitants
waves tides wind at sea |  | wave, surf, surfing, swell, reef, lagoon, marina, go sailing, take the boat out, boat trip, kayaking, paddle out, snorkelling, is the sea calm, is the sea rough, fishing boat
weighs options against criteria |  | compare three, compare two, job offers by, by salary, pick between, choose between, torn between, which of the two, which of the three, make up my mind, make a decision, score each option, weigh up, pros and cons, rank the options, best of these options, help me compare, offers to choose from
cases waiting for answer |  | still hanging on for a response, hanging on for, waiting for a response, waiting for us to answer, waiting for an answer from us, customers waiting, customers are waiting, unanswered customers, starting my shift in support, support queue, support backlog, tickets in the queue, who needs help from support, my open tickets
open close choose tabs |  | the other page that is open, other tab, other page that is open, switch to the other page, switch tab, switch tabs, next tab, new tab, close this tab, close the tab, go to the tab, window with the
in the larder when goes off |  | still rice at home, have we still got, have we got any, do we have any, any left at home, any at home, left in the cupboard, in the cupboard, in the pantry, in the fridge, did i already have, already have at home, in stock at home, run out at home
removes resource cluster |  | off the cluster, out of the cluster, delete from kubernetes, kubectl delete, tear down the service, get rid of the pod
another width height picture |  | photos up to, only takes photos up to, only accepts pictures of, only accepts images, pixels wide, too many pixels, too big for the form, too large to upload, make the photo smaller, make the picture smaller, make this image smaller, shrink the photo, shrink the picture, scale down, scale the picture, passport photo size, thumbnail size, banner size
messages left by callers |  | spoke on the tape, on the tape, on my machine, on the answering machine, on the answerphone, answerphone, answering machine, left me a message, leave a message after, missed calls and messages, somebody spoke on, while my phone was off
people who applied |  | whos interested in the job, interested in the position, ad for a designer, ad for a developer, put up an ad for, we advertised the, the job ad, job advert, anyone applied, anybody apply, has anybody applied, applicant, applicants, cvs, resumes, who wants the job, wants to work for us, wants to work here, responded to the ad
works through hard problem step step |  | nasty puzzle, puzzle about, hats and prisoners, prisoners and, riddle about, paradox, proof of, logical problem, brainteaser
files names match folders |  | which folder i put, which folder did i put, no clue which folder, cant find the file, cant find my file, cant find the pdf, cant find that document, where did i save, where did i put the file, where have i saved, where did my download go, where is the file, where is that file, somewhere on my computer, somewhere on my disk, lost a file, lost track of the file, misplaced a file
room folders take disk left |  | almost full, its full, disk is full, drive is full, mac is full, laptop is full, says its full, nearly full, out of space, out of disk, no space left, running out of space, running out of storage, eating my space, eating my disk, eating it all, eats all the space, hogging space, biggest folders, largest folders, free up space
edge forget old copies site |  | cloudflare cache, clear cloudflare, cdn cache, fastly, akamai, purge the cache, purge cache, bust the cache, edge cache, invalidate the cache, invalidate cloudfront, old css, old version of the site, refresh the cdn
answers mail |  | owe her a few lines, owe him a few lines, owe them a few lines, owe her a reply, owe him a reply, wrote asking, wrote to ask, wrote back to me asking, emailed asking, answer grandmas, should write back, need to write back, havent answered her, havent answered him, havent replied, get back to her on, wants to hear back, waiting to hear back from me
ticks task off |  | one less thing on my plate, one less thing, one thing less, off my plate, ive bought the, ive done the, ive finished the, ive paid the, ive called the, ive sent the, ive cleaned the, ive fixed the, thats out of the way, got that out of the way, thats done, thats sorted, check it off, cross it off
notes down what was eaten |  | i had porridge, had porridge, had cereal, had oatmeal, had toast, had eggs, had pasta, had pizza, had a salad, had a sandwich, had soup, had rice, had a burger, had chicken, had steak, had fish, had yoghurt, had muesli, had pancakes, had curry, had noodles, had two slices, had a snack, had for breakfast, had for lunch, had for dinner, ate a, ate two, just ate, ive eaten, i skipped breakfast, calories i ate
voice like that of speaker |  | sound like me, sounds like me, in my own voice, in my voice, with my voice, copy my voice, imitate my voice, mimic my voice, voice double, synthetic version of my voice, deepfake my voice, speak like me, sound like my
remark next to passage document |  | leave a note beside, note beside, note next to, beside the paragraph, beside the second paragraph, in the margin, margin note, comment on the paragraph, comment on the sentence, comment on page, query in the margin, question mark next to
articles nearly sold out |  | mustnt run out, must not run out of anything, out of anything in the store, what do i need to reorder, need to reorder, need to restock, restock, reorder point, running low in the shop, running out in the shop, stock is low, almost sold out, selling out, down to the last, before we sell out
builds become slower |  | take longer than it used to, takes longer than it used to, longer than it used to, longer than before, slower than before, ci is getting slower, builds getting slower, getting slower and slower, build time over, build times over
services stream film |  | which subscription has it, subscription has, which service has, which streaming, is it on netflix, on netflix or, netflix or, netflix, on disney, disney plus, on prime, amazon prime, hulu, hbo, on hbo, apple tv plus, watch it online, watch online, stream it, can i stream, stream the film, can we watch it
proposes change owner accept document |  | offer a rewording, she can take or leave, he can take or leave, they can take or leave, take or leave, suggest a change, suggest another wording, suggest different wording, propose another wording, propose a change to the text, tracked changes, track changes, without changing it outright, suggestion mode, redline
photo of receipt shop date sum |  | crumpled slip, crumpled receipt, slip from the, dont feel like typing, dont want to type it, type off the receipt, till slip, till receipt, read the receipt, took a photo of the bill, receipt for me, receipt picture, snap the receipt
ride would cost |  | afford a taxi, can i afford a taxi, can we afford a taxi, price of a taxi, taxi cost, taxi be, how expensive is a taxi, how much for a cab, how much is a cab, how much is an uber, cost of a cab, cab fare, taxi fare, uber cost, expensive would a taxi, is a taxi expensive
writes page into space wiki |  | write up how we, so everyone in the company can, everyone in the company can look, so everyone can look it up, so everybody can look it up, for the knowledge base, put in the wiki, into the wiki, in confluence, document how we, document our process, document the process, howto for the team, how to guide for the team, new wiki article
moves renames file folder |  | into the archive folder, into the other folder, to the other folder, into another folder, to another folder, out of the downloads folder, from downloads to, off the desktop into, sort into folders, put the contract into
where when picture taken |  | which trip that was, none of us remembers, where that was taken, where this was taken, where was that taken, which year was that photo, where did i take, when did i take, where did we take, when did we take, snap of a, what camera was
opening hours phone reviews place |  | opening hours of, open today, open on sundays, open late, how late is the, what time does the museum, what time does the shop, louvre, is the museum open, is the shop open, is it open, rated by visitors, phone number of the restaurant, phone number of the shop
repositories of person organisation |  | called their project, called their project on github, their project on github, projects on github, which repos do, what repos, all our repos, all my repos, list of repos, code bases of the, what have they got on github, which repository was it
sends file to printer |  | has to be on paper, have it on paper, need it on paper, on paper please, need a paper copy, paper copy, hard copy, hardcopy, black and white copy, two copies of, run it off, boarding pass on paper
wave height sea |  | wave height, height of the waves, how high are the waves
animal where collar |  | cat got to, dog got to, cat run off, dog run off, cat ran away, dog ran away, cat hasnt come home, dog is missing, cat is missing, lost my cat, lost my dog, where is my dog, where is my cat
switches to seconds virtual machine boots |  | fire up the virtual, fire up the vm, fire up the server, virtual server
rain umbrella weather days |  | sunny, sunscreen day, picnic weather, barbecue weather, wedding outside, outdoor wedding, garden party, weather for the weekend, good day for, hang the washing outside, dry enough to
dictionary word means |  | glossary, foreign word, proverb, what is the meaning, fancy word, jargon
encyclopedia article |  | fossil, senator, mayor, minister, who invented, who discovered, how was it invented, inflation
rewrites same another tone |  | phrasing, phrase it better, put it nicer, apologise, word it, how to word, rewording, simpler words, less harsh, more diplomatic, nicer way to say, sounds rude, sounds harsh, clumsy sentence
spelling grammar mistakes |  | apostrophe, footnote, comma in the right, commas right, spelt, did i spell, spelled correctly, typos, embarrassing mistakes
summarize main points long text |  | quintessence, foreword, too lazy to read, no time to read, dont want to read it all, boil it down, cut to the chase
symptoms ailment come from |  | hayfever, puncture wound, pregnant, anxious, drowsy, hungover, swollen, sunburnt, insect bite, wasp sting, bee sting, stung by, bitten by, rash on, itchy
doctor appointment physician |  | depressed, massage, checkup, check up at, get my teeth, get my eyes, need a jab, need a vaccine
animal doctor visits |  | worming, kennel, dog swallowed, cat swallowed, dog is limping, cat is limping, dog is ill, cat is ill
changes picture told |  | darken, colorize, brighten the photo, blur the face, blur the faces, red eye, red eyes, crooked photo, straighten the photo, retouch, photoshop, make the sky, remove the person, take the person out, add a hat
old photo repaired scratches colour |  | old photo, torn photo, faded photo, yellowed photo, faded, torn, yellowed, scratched photo, photo of my grandparents, black and white photo of, restore this old, restore an old photo
more pixels small picture |  | pixelated, too blurry, grainy, low resolution, higher resolution, better resolution, enlarge the photo, make it sharper
recognises handwritten words picture |  | unreadable handwriting, illegible, type off, handwriting of my, cant read her handwriting, cant read his handwriting, photo of a letter, sign in the photo
draws flow charts sequence diagrams |  | org chart, mind map, process diagram, boxes and arrows, architecture picture
presentation deck slides |  | footer on every slide, pitch for investors, talk for the conference
clicks something page |  | scroll down, hover over, press the button on the page, tick the box on the page, accept the cookies, cookie banner
searches goods shop products |  | souvenir, screwdriver, wrench, plywood, ladder, duvet, cushion, wardrobe, stroller, toy for, gift for, present for, sneakers, headphones
ingredients steps dish recipe |  | knead, whisk, simmer, marinate, how long do i boil, how long to boil, long does it take to cook, how long in the oven, waffle, granola, gluten free recipe, reheat
calories protein fat food |  | gluten, lactose, edible, healthy is, how healthy, how unhealthy, is it healthy, sugar in, how much sugar, how much salt, vitamins in, carbs in, carbs, fattening
restaurants by kitchen price |  | halal, kosher, vegan places, somewhere nice to eat, eat out, dine out, hungry and dont want to cook, good place to eat, place to eat, where should we eat, where can we eat, deli
dishes fridge can be made |  | leftovers, use up, whats for dinner, what shall we eat, what should i cook, what can i cook, cook with, ive got eggs and, only eggs and
hotels town nights |  | campsite, caravan, beach hotel, somewhere to stay, place to stay, somewhere to sleep, place to sleep, where to sleep, stay overnight, roof over our heads, accommodation, lodging, reception desk
books seat flight |  | minibar, nonstop to, one way to, fly me to
ride car take you somewhere |  | limousine, carpool, need a lift, need a ride, pick me up, come and get me, come get me, take me home, drive me home, too drunk to drive, cant drive home
roads moving traffic |  | toll, junction, diversion, bypass, stuck in traffic, held up on the, backed up, gridlock, rush hour, tailback
lines disturbed service |  | stranded at the station, cancelled trains, trains cancelled, strike today, trains on strike, is the tube running, is the subway running, are the trains running, why is the train not, engineering works
petrol station places kind |  | puncture repair, ice cream near, baker, tailor, nanny, manicure, hairdresser, barber, playground near, swimming pool near, atm, cash machine, toilet near, public toilet, place to charge my phone, somewhere to get
money sends another account |  | donate, borrowed from, lent me, owe him money, owe her money, owe them money, settle up with, pay back my, pay my friend, pay my share, rent to my landlord
sends limit spent something |  | squander, waste money on, spending too much on, spend too much on, stop overspending, haggle
days leave left |  | holiday left, holidays left, vacation left, days have i got left, can i still take off, how much holiday, how much vacation, pto
hours worked projects |  | billable, overtime, hours did i work, how long did i work, hours have i put in
people company where belong |  | subordinate, intern, apprentice, who reports to, who is in marketing, org chart, who works here, colleagues in
somebody first day needs |  | new colleague starts, new hire, newcomer, joins us on monday, new starter, new guy starts, first day for
issue opens project |  | something is broken in the app, customers report that, users complain that, report a bug, found a bug, button does nothing, app crashes when
exceptions put together cause |  | null pointer, which exceptions, which errors, what crashes most, most frequent errors, sentry
slow failing requests services |  | why is checkout slow, which request is slow, where is the time spent, time go in the request, latency of requests, span, spans
log lines services words time |  | grep the logs, in the logs, in our logs, what do the logs say, stack trace in
dashboard panels |  | grafana board, the wall screen, kpis at a glance
error budget left |  | 99.9 promise, nines, down so often, breaking our promise, uptime promise, uptime target, sla, slas, are we within our sla, reliable enough
declares outage incident calls people together |  | total outage, nothing works for anybody, everything is down, major outage, sev1, sev 1, war room, all hands on deck
tells users status page |  | let users know that we, tell our users about the outage, apologise to users, public status
feature switches some users |  | beta users, gradually, ab rollout, turn the feature off, turn the feature on, feature toggle, dark launch, kill switch
applies change schema |  | add a column, alter table, new column, change the table structure, drop a column
statements took longest |  | spiking database, why is the database slow, database is slow, which sql is slow, heavy queries, expensive queries
variant experiment better |  | hypothesis, significance, variant b, did version b, did the new button, a versus b, split test, winner of the test
visitors leave before buying |  | dwindling sales, drop off, where do people drop, where do we lose people, lose customers before, why dont people buy
page visits many |  | cohort, segment of visitors, hits on the page, how often was the page, traffic on the page, page hits
opens clicks newsletter |  | did anyone open our, did people read our newsletter, how did the newsletter do, open rate, click rate
form with questions |  | ask everyone in the company, sign up sheet, registration form, feedback form, let people sign up, collect answers, questionnaire for
no more answers taken |  | stop accepting answers, close the survey, end the poll, stop the survey, registration is over
strong random password |  | secure password, new password for, come up with a password, hard to guess, uncrackable
puts password key keeps |  | remember this password, save this password, keep the password, store the api key, wifi password safe
password key by name |  | forgot my password, whats the password, what was the password, password for the, password of the, login for the, credentials for, api key for, pin for the
address appears leaks |  | been hacked, have i been pwned, was i hacked, my data stolen, data breach, leaked passwords, on the dark web
cuts device off internet |  | kick off the wifi, kick him off, kick her off, ban the, freeloader, stealing our wifi, neighbour uses our wifi, unknown device on my wifi
who wireless network |  | who is on my wifi, whos on my wifi, who is using my wifi, what is connected to, devices on my wifi, devices on our network, stranger on my wifi
children devices offline hours |  | screen time, no internet for the kids, kids off the internet, bedtime for the tablet, gaming after ten, limit the kids
warns storms floods heat official |  | wildfire, avalanche, unsafe outside, severe weather, tornado warning, storm warning, flood warning, hurricane coming
seen sky tonight |  | satellite, constellations, shooting stars, meteor shower, stars tonight, planets tonight, which planet is that, bright star
where ground shook lately |  | did the ground shake, was that an earthquake, felt a tremor, felt shaking, house shook
articles about subject news |  | petition, referendum, wolf sightings, what are they saying about, latest about, latest on, whats the news on, heard about the
laws words paragraph |  | is it legal, is it allowed by law, is it illegal, am i allowed to, what does the law say, legal to, alimony, custody, notary, penalty for, my rights as
judgements courts |  | jury, parole, precedent, has a court ever, how did the court, rulings, verdicts on
monthly rate loan house |  | afford a house, can we afford the house, house for 300, interest on a loan, interest rate of, mortgage, borrow for a house, pay back the house
flats houses sale rent |  | a place to live, somewhere to live, moving out, bigger flat, three bedroom, two bedroom, garden and garage
seats show buys tickets |  | fireworks, parade, carnival, seats in the front row, front row, get us in, tickets for the show
plant on picture |  | what flower is this, which flower, is this a weed, mushroom in the photo, found this plant, what tree is this
look after plant |  | brown leaves, yellow leaves, leaves are turning, leaves fall off, drooping, wilting, how often do i water, repot, prune, dying plant, plant is dying
pushups training records |  | triathlon, went for a run, went running, went swimming, went to the gym, been to the gym, back from the gym, just ran, hour of yoga
people saw liked posts |  | how did my post do, did people like my, likes on my, reach of my post, impressions
sees posts follow somebody |  | unfollow, keep up with what she posts, see more of her posts
stops somebody writing |  | unfriend, harassing me, stalk, stalker, bothering me, creep keeps texting, pestering me, never hear from him again
`);

/** Situations and turns of speech beside those, need after need. */
export const ASKED_BY_NEED = glossesOf(`
short text mobile number |  | text dad, text mum, text mom, text my, text him, text her, text them, text grandma, text the, sms to
more pixels small picture |  | turns to mush, turn to mush, mushy, logo is tiny, picture is tiny, photo is tiny, tiny picture, blocky, jagged, looks blurry when i, too small to print, big enough to print
which language spoken recording |  | voice message and cant tell, what language is he speaking, what language is she speaking, what language are they speaking, language in the recording, accent is that
which language text in |  | what tongue, which tongue, czech or polish, spanish or portuguese, what language is this, which language is this, language is this written, language is that
indexes would help workload |  | full table scans, table scan, speed up the query, speed up our queries, queries faster, missing an index, missing index, which index should
latest commits branch authors |  | what have the others changed, changed on main, landed on main, what landed, what went into main, who committed, been merged lately, commits since
homework when due |  | homework due, due at school, what homework, due for school, due in class, hand in next, deadline for the essay, assignments this week
writes down said recording |  | need it in writing, in writing, in text form, typed up, type up the interview, recorded an interview, recorded a lecture, recorded a voice, my dictation, dictated, voice memo into text, speech to text, audio to text, audio into text
adds to note |  | one more line into my note, another line in my note, line to my note, to the note about, into my note, to my notes on, extend the note, continue the note
stops somebody from writing |  | wont leave me alone, leave me alone and, my ex, ex keeps, keeps texting me, keeps messaging me, wont stop texting, never write to me again, spam texts, dont want to hear from
no more answers taken |  | enough replies, enough answers, enough responses, nobody should be able to fill, fill it in any longer, past the deadline for answers, freeze the form
formula into cell |  | always show the total, show the total, bottom cell, add up the column, add up column, sum of the column, sum up column, total of column, calculate itself, update itself when, vlookup, average of column
tells when connection becomes cheaper |  | only if it gets under, if it gets under, gets under, drops under, drops below, falls below, cheap enough, when the fare, when flights get, when tickets get cheaper, watch the fare, watch the price of the flight, below 400 euros
next hours one by one |  | stay dry until, dry until, dry for the next, rain before, rain by, rain in the next hour, hour by hour, by the hour, on my way home rain
calls car take you |  | at the bar and need to, need to get home, get home from the, how do i get home, no way home, missed the last train, missed the last bus, too far to walk, chauffeur
links site lead nowhere |  | go to a 404, to a 404, a 404, 404s, dead links, dead link, link rot, page not found, not found pages, links that dont work, links dont work, broken urls
writes values into cells |  | with these numbers, these numbers into, these values into, put these numbers, enter these numbers, fill b2, fill column, fill the column, fill the cells, paste the numbers into
counts words characters document |  | two thousand words, supposed to write, words have i written, how long is my essay, how long is the article, how long is my text, word limit, character limit, within the limit
document out of template fields |  | the usual contract, usual contract again, the usual letter, same letter again, same contract with, another name and date, with another name, with a different name in, standard contract, standard letter, boilerplate, mail merge, fill the template
which notes point to note |  | where else did i mention, else did i mention, where do i mention, mention this page, mentions of this note, refer to this note, referred to this, what links here, links to this note
holds table people hour |  | candle lit, candlelit, somewhere romantic, anniversary dinner, birthday dinner, somewhere at eight, for the two of us, table by the window, eat out tonight at, date night at, celebrate at
opens address browser |  | go to example, go to the site, go to google, go to github, go to www, go to the page, go to the website, visit the site, visit the page, go on the site, open the website, take the browser to
packs files compressed archive |  | pack these up, pack them up, pack this up, pack it all, into one so that i can, smaller so i can mail, bundle the files, one archive, one attachment instead
looks value tabs spreadsheet |  | somewhere in this workbook, in this workbook, in the workbook, somewhere in the sheet, somewhere in the spreadsheet, which row has, which cell has, which tab has, ctrl f in the sheet
short text emoji beside name |  | let colleagues see im, colleagues see im, see im at lunch, see im away, see that im, im at lunch, back in ten, back in an hour, gone for lunch, at the dentist till, heads down, on a train today
recognises printed handwritten words picture |  | snapped the whiteboard, photographed the whiteboard, photo of the whiteboard, snapped the page, snapped the menu, photo of a page, photo of the menu, want the words so, words so i can edit, copy the text from a photo, text off the photo, text off this picture, ocr
appointment out tells guests |  | dinner with the millers is off, millers is off, meeting is off, dinner is off, lunch is off, the party is off, appointment is off, call is off, is off tell them, isnt going to happen, wont take place
restaurants kitchen |  | fancy thai, fancy sushi, fancy italian, fancy indian, fancy pizza, fancy chinese, we fancy, i fancy, craving, feel like sushi, feel like pizza, feel like indian, in the mood for, thai tonight, somewhere cheap to eat
exceptions together cause |  | exceptions which kinds, keep getting exceptions, kinds are the commonest, commonest errors, most common errors, top errors, biggest errors, group the errors, errors by kind
sets pieces warehouse stock |  | a delivery came, delivery came in, new stock arrived, shipment came in, forty more of, ten more of, twenty more of, more of the blue, we now have, counted the shelf, stocktaking, stock count
output jobs workflow run |  | github action broke, action broke, github action failed, action failed, workflow failed, what the action printed, what the action said, log of the action, output of the action
customers ordered list |  | people bought from us, bought from us, need to send out, still to be shipped, not yet shipped, waiting to be shipped, orders came in, what came in today, any orders
records training |  | hour on the bike, minutes on the bike, minutes of yoga, minutes of running, on the treadmill, on the rowing machine, at the gym, leg day, lifted weights, worked out for
warnings storms official |  | telling us to stay in, stay indoors, stay inside, storm coming, hurricane warning, is it dangerous outside, evacuate, evacuation
baskets left without paying |  | nearly ordered, but vanished, nearly bought, filled carts, left at the till, carts left behind, forgotten carts, forgotten baskets, unfinished orders
id nobody else has |  | identifier that wont, wont ever be repeated, never repeated, guaranteed unique, globally unique
publishes version notes |  | get 3.1 out, with whats new, whats new in it, cut a release, ship the release, draft the release, version with notes
cuts out foreground |  | on nothing but white, nothing but white, on white, plain background, white background, transparent background, clear background, product shot, no background, isolate the
pictures on internet |  | looks like on the web, look like in real life
hands issue to somebody |  | deal with that defect, deal with this defect, deal with that bug, deal with this bug, deal with the bug, take care of this bug, this bug is for, this ticket is for, give the bug to, give this ticket to, pass the bug to
ends mailing list |  | off this companys list, off this company list, off this list, off their mailing list, off the mailing list, remove me from, take me off, no longer want their, dont send me any more, stop these emails, stop their emails, stop this newsletter
passes mail somebody else |  | should read what the school, should read what the bank, should read what they wrote, read what the school wrote, show this mail to, let my wife see the mail, let my boss see the mail
folder everything below tree |  | folders in here are nested, are nested, nested folders, how deep, subfolders, all subfolders, whole folder structure, folder hierarchy, file hierarchy
still picture camera |  | in the driveway, on the porch, in the backyard, let me look at the door, look at the front door, see the front door, see the driveway, see the garden, peek outside, check the camera, what does the camera see, what does the camera show
other words mean same |  | say instead of, use instead of the word, instead of the word, instead of saying, word like, words like, fancy way of saying, other ways to say, another way to say, alternative for the word
makes one pdf of several |  | scans that belong together, five scans, scans into one, one document out of, put the scans together, put the pages together, single document from
somebody looking at alarm |  | im dealing with the, dealing with the db alarm, dealing with the alarm, dealing with the alert, taking care of the alert, taking the alert, someone is on the alert
messages left callers |  | leave a message for me, leave me a message, left a message for me, did anyone leave, did anybody leave, left on my voicemail, anything on my voicemail, who left a message
room folders take disk |  | drive so crammed, crammed, c drive, drive is crammed, disk so full, why is my disk, what fills my, filling up my disk, filling my disk, gigabytes, what takes all the space
earlier versions file |  | last weeks state of, yesterdays state of, state of the file, the file used to, looked like last week, what did it look like before, before she changed it, before he changed it, before they changed it, version from monday, version from last
ticks task off |  | cross that out, cross it out, cross this out, strike it out, strike that, finally called the, finally did the, finally done, finally finished, finally paid, finally sent, finally got round to, got around to
lines text inside files |  | text files mention, files mention, which files mention, which files contain, which file contains, files that contain, files with the word, inside the files, inside my files, full text in files, mentioned in any file, contains the text
shop date sum receipt photo |  | photo of the restaurant bill, photo of the bill, photo of my receipt, picture of the bill, picture of my receipt, heres the receipt, heres a receipt, scan the bill, restaurant bill photo
when picture taken |  | did i shoot this, did i shoot that, day did i shoot, shot on which, shoot this, how old is this photo, when was this shot
edge forget copies |  | because of caching, caching problem, still see yesterdays, stale front page, stale page, cached version of the site, cached copy of our
reminds |  | poke me when, poke me at, poke me, jog my memory, so i remember to, ping me at, alert me at
sees now channel unread messages |  | catch up on slack, new in slack
transfers balance bank |  | money from stripe to, our earnings to the bank, cash out our, cash out
bills overdue |  | who still owes us, owes us, owe us, customers who havent paid, hasnt paid us, didnt pay us, late payers, outstanding bills, outstanding invoices, unpaid bills
searches songs albums artists |  | that album with, that song with, song that goes, song from the ad, song from the film, the album where, band with the
headlines move markets |  | why did the market fall, why did the stock market, market fall, market crash, why is the market down, why are stocks down, why did the shares, whats moving the market
recalls remembered |  | what did i tell you about, what have i told you about, what do you know about my, do you remember my, remember what i said about, you should know my
cheapest product where |  | cheapest nappies, cheapest, where is it cheapest, best price for, lowest price, least expensive, good price for, cheaper somewhere else, cheaper elsewhere, on offer at
nudges those not signed |  | poke those who havent, chase the signatures, chase up the signatures, still havent signed, hasnt signed yet, get them to sign
containers on this machine |  | docker ps, which containers, containers are up, containers are running, what runs in docker, anything running in docker
timer rings minutes |  | ten minutes for the eggs, five minutes for the, minutes for the tea, minutes for the pasta, pasta timer, egg timer, wake me in, ring in, minutes from now
somebody on mailing list |  | wants our newsletter, wants the newsletter, add to the newsletter
best move position |  | white to move, black to move, mate in, checkmate, how do i win this
marks student |  | how did i do in maths, do in maths, did i pass, have i passed, what did i get in, report card, gpa, mark in english
removes embeddings |  | forget these chunks, drop the vectors, out of the vector store, from the vector store, from the index of the bot
`);
