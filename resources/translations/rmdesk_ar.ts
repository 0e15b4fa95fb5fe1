<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>AboutCard</name>
    <message>
        <source>Version {version}, under the Apache License 2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk is not made, owned or endorsed by the NHS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is made with, and its licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">إغلاق</translation>
    </message>
    <message>
        <source>Close: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by {key} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the programme’s beginning and length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this pack away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack number {version} of {programme}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutStep</name>
    <message>
        <source>Start with a new partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You make a new workbook beside this one. Nothing in this one changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You begin fresh: a new agreement, new goals, new sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You choose which of your private pages are copied. They stay private there too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing goes along that you share with your partner now, or that your partner wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither partner can open the other workbook. On a computer that you share, the lock page shows that there are two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new workbook has a passphrase and a recovery code of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to rmdesk</source>
        <translation type="unfinished">أهلًا بك في rmdesk</translation>
    </message>
    <message>
        <source>Look around with a made-up pair first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size and settings</source>
        <translation type="unfinished">حجم النص والإعدادات</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation type="unfinished">استعادة من نسخة احتياطية</translation>
    </message>
    <message>
        <source>My partner has sent me an invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have a programme pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am a facilitator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workbook for 2 people who meet as equal partners, learn from each other and turn that into action. It works without the internet, and you can skip any question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you each have a laptop: one of you begins here and sends the other an invitation. The other one waits for it, and opens it here. It does not matter who begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then, these first steps start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme pack of {name} is used in your workbook once it is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of you has private pages. Only your own passphrase or recovery code opens yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner cannot open them, and neither can somebody who copies or steals the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you choose to share, you both see, and it stays with both of you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutView</name>
    <message>
        <source>About the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People see this when they open the pack, and on their page about the programme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who runs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it looks and reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty if there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: Spring 2027</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the cohort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group that the programme is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands after the words “a colleague from”. Ask people of that group which words they use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty if each pair begins when it likes. The first session is planned a week after the last workshop of the first month, so that people have met by then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length in months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 4 to 18.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The support page begins with the services of this nation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every colour here can be read well on white. Nothing is told by colour alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one. The words that you write at this desk are in the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages of the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>England</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scotland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Northern Ireland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As rmdesk has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plum red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another colour: {code}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionCard</name>
    <message>
        <source>2 texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">فتح</translation>
    </message>
    <message>
        <source>Open: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and agree: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionDetails</name>
    <message>
        <source>Go on with your changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it on the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed on two computers at the same time. Choose together which one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} texts for {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One short line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you like.</source>
        <translation type="unfinished">إن أردت.</translation>
    </message>
    <message>
        <source>Who carries it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 2 12 2026. It can stay open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date: empty the three fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of support it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it changes something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which session it came out of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which goal it belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes for both of you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may change at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in one line what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which text stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an ask, you put something to the organisation that only it can change. With a sponsorship promise, one of you speaks up for somebody where decisions are made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which way it helps. It can stay open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who feels the difference. It can stay open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposing it means that nobody has agreed yet. Each of you is asked when it is written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposing it means that you agree to it. It starts when your partner agrees as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of you agree again to new words: that is {parts}. Everything else can change freely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until you save, only you see your changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that is not among your goals now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionHistory</name>
    <message>
        <source>the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why it matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who carries it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kind of support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it changes something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the small steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the session that it came out of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the goal that it belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what stands in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what you ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whom you ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what will be said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the person is happy to be named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} proposed this action on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} agreed on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} erased words of their own on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} removed this action on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} moved it to “{value}” on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} emptied {field} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} chose another goal for it on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} changed {field} to {value} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} changed {field} to “{value}” on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} changed {field} on {day}:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionList</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished">الإجراءات</translation>
    </message>
    <message>
        <source>No action is like that. Choose something else, or show all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by where they stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by who carries them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionPictures</name>
    <message>
        <source>1 action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {first} to {last}: {count} with a date in these months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} with no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({who}, {status})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more, which are in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most of what is open is with one of you at the moment. That can be right for now. Reciprocal means that both of you take risks and both of you act, so you may like to talk about what the other could take on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of what is open is about yourselves. You may like to talk about one step that would change something around you: in the team, in the organisation, or beyond it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of what is open is about others. You may like to talk about one small thing that each of you would like to do differently.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionReading</name>
    <message>
        <source>the title, why it matters, who carries it out and the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the title, what stands in the way, what is asked for and of whom, why it matters, who carries it out and the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the title, the room, what will be said, whether the person is named, why it matters, who carries it out and the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of support: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it changes something: {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came out of: {session}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one that is not among your goals now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal: {goal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed by {name} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom we ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be said there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the person happy to be named?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes for both of you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your partner. They can agree once they have a passphrase of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your partner. They can agree on their own laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can both agree once there is one text for each part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} agrees on their own laptop. A file from yours takes the words there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreeing is about {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionScreen</name>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is now under “{status}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionScreens</name>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{session}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionView</name>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw this draft away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been removed. All other actions are on the board.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This action is not here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionWords</name>
    <message>
        <source>Proposed</source>
        <translation type="unfinished">مقترح</translation>
    </message>
    <message>
        <source>Agreed by both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished">قيد التنفيذ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something we do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ask of the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sponsorship promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, they are happy to be named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, leave their name out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sponsorship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allyship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Career</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ourselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wider system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished">أنت</translation>
    </message>
    <message>
        <source>Your partner</source>
        <translation type="unfinished">شريكك</translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An action without a title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionsCard</name>
    <message>
        <source>Our open actions</source>
        <translation type="unfinished">إجراءاتنا المفتوحة</translation>
    </message>
    <message>
        <source>No open actions. They can come out of any conversation.</source>
        <translation type="unfinished">لا توجد إجراءات مفتوحة. قد تنشأ من أي حديث.</translation>
    </message>
    <message>
        <source>See all actions</source>
        <translation type="unfinished">عرض كل الإجراءات</translation>
    </message>
    <message>
        <source>Go to actions</source>
        <translation type="unfinished">الذهاب إلى الإجراءات</translation>
    </message>
</context>
<context>
    <name>ActionsReading</name>
    <message>
        <source>by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionsScreen</name>
    <message>
        <source>{left} of {total} are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is now under “{status}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionsView</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished">الإجراءات</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export shared actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to look at them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who carries what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No actions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the two of you want to do something, add it here. Small steps are fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with your new action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the two of you want to do, in small steps.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaCard</name>
    <message>
        <source>What we want to talk about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you do not reach comes along to the next session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {minutes} minutes</source>
        <translation type="unfinished">حوالي {minutes} دقيقة</translation>
    </message>
    <message>
        <source>Carried over from session {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You talked about this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add something to talk about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About how long? You can leave this open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a page of the workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a few words first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgreeStep</name>
    <message>
        <source>Read it in peace. Nothing leaves before both of you have agreed to exactly this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has agreed that this list may leave rmdesk. Take the time that you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it in peace. It holds only what you alone carry and wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you agree that exactly this may leave?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I agree to exactly this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you want exactly this to leave?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, exactly this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With “Not now”, nothing is stored and nobody is told. You can come back at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a different list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgreedLists</name>
    <message>
        <source>A list that you both agreed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists that you both agreed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either of you can write it, now or later, until one of you takes the agreement back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either of you can write them, now or later, until one of you takes the agreement back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgreementReading</name>
    <message>
        <source>You are preparing your agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no agreement yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good moments are after your second meeting and half-way through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then, {version} holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You proposed {count} versions at once, each on your own laptop. Choose one of them together: the one that both of you agree to is in force. Or change something, and propose new words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of you answers this alone, on your own screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended on {day}. The agreement stays here to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no agreement in force when you ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{version} was in force when you ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of you have agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are in force now. You can go on to your sessions and your actions. Either of you can ask for other words at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in force until you have agreed, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner will see them. Your own answer is still to come, below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can see them once your next file is opened there. Your own answer is still to come, below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of you can see them now. Nobody has agreed yet: each of you answers below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in force until your partner has agreed, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in force until {name} has agreed, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may say each other’s names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So for now, nobody says the other’s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force since {day}: {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{version} was proposed by {name} on {day}. It is in force once both of you have agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your partner. They can agree once they have a passphrase of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your partner. They can agree on their own laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} agrees on their own laptop. A file from yours takes the words there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: agreed on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed by {name} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed by {first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed by {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has agreed yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgreementScreen</name>
    <message>
        <source>You have agreed to the same words again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}: the words to propose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some words are not in use yet. Choose “Use these words” or “Leave it as it was” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clause is left in. Mark at least one clause as agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change: these are the words of the newest version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: your partner may say your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgreementView</name>
    <message>
        <source>Agreement</source>
        <translation type="unfinished">الاتفاق</translation>
    </message>
    <message>
        <source>Back to the agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What both of you want to hold to, in words that both of you agree to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clauses of the agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You agree to the words above, as they stand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgreementWorking</name>
    <message>
        <source>{first} and {second} have marked or changed clauses. Both of you see that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has marked or changed clauses. Both of you see that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to talk about: {headings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the newest version. Mark it “Agreed” to put it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You agreed to the words before they were changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: agreed to the words before they were changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: not marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: let’s talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have marked {mine} of {all} clauses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked by neither of you: {left}. What neither of you marks goes in as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner will see how you marked each clause, and what words you use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks that are made here are those of {name}, whose workbook this is. They are no agreement: each of you is asked for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can see your marks. New words they see once you choose “Use these words”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AloneCard</name>
    <message>
        <source>Your partner has not joined yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything private works already. Shared pages wait for both of you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your laptops know each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a first file for your partner, and open theirs. Then you see each other’s names here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they are with you, hand over the keyboard. First your private pages are closed. Then they choose, alone, what opens their own pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close my pages and hand over the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My partner has their own laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on: meet on two laptops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to “Between our laptops”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>Nothing is written here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point} of 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near: {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppButton</name>
    <message>
        <source>Current page</source>
        <translation type="unfinished">الصفحة الحالية</translation>
    </message>
</context>
<context>
    <name>AroundMeCard</name>
    <message>
        <source>Reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say when our next session is near, in one quiet line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only here, while rmdesk is open. It sends nothing to anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support shows the services of this place. Only those for England have been checked so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I live or work in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskFields</name>
    <message>
        <source>What stands in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In general words. Leave out anything that points to a patient or a colleague.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A role or a group, such as the head of learning or the board.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom we ask</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskingPanel</name>
    <message>
        <source>What you choose here becomes your goals. Actions can lead to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and go to the next scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and continue</source>
        <translation type="unfinished">حفظ ومتابعة</translation>
    </message>
    <message>
        <source>Skip these questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip this question</source>
        <translation type="unfinished">تخطي هذا السؤال</translation>
    </message>
    <message>
        <source>Pause and come back later</source>
        <translation type="unfinished">التوقف والعودة لاحقًا</translation>
    </message>
    <message>
        <source>Ask me this in a lighter way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the full version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one question at a time</source>
        <translation type="unfinished">عرض سؤال واحد في كل مرة</translation>
    </message>
    <message>
        <source>Show all questions</source>
        <translation type="unfinished">عرض كل الأسئلة</translation>
    </message>
    <message>
        <source>Offer some of this to my partner</source>
        <translation type="unfinished">عرض بعض هذا على شريكي</translation>
    </message>
</context>
<context>
    <name>AtOnce</name>
    <message>
        <source>The words of {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have agreed to this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I agree to this one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AudienceLine</name>
    <message>
        <source>Only you can ever see this</source>
        <translation type="unfinished">أنت وحدك من يمكنه رؤية هذا</translation>
    </message>
    <message>
        <source>You and your partner can see this</source>
        <translation type="unfinished">يمكنك أنت وشريكك رؤية هذا</translation>
    </message>
    <message>
        <source>You can see this, and your partner once they have joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see this now, and your partner from your next file on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can leave in the export</source>
        <translation type="unfinished">يمكن أن يخرج في التصدير</translation>
    </message>
</context>
<context>
    <name>AwayCard</name>
    <message>
        <source>Either of you can use it again. What you wrote for it is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackStep</name>
    <message>
        <source>Welcome back. This part is for you alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner’s private pages are closed. Nothing in them can be seen from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your private pages come as they are. Only your own passphrase or your recovery code opens them, here as on your own laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever owns this computer account could delete files, or add software that watches what you type. Private writing is safest on your own laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the window locks on the way, nothing is lost: your partner lets you in once more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <source>{0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BalancePanel</name>
    <message>
        <source>Who carries what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it changes something, and what kind of support it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything but what is set aside. This is no score: nothing here has to be even.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: who carries what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: levels and kinds of support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something to look at together</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeginCard</name>
    <message>
        <source>Begin a programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: Spring 2027</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the cohort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you begin from?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates of a sample move by whole weeks, so that a Tuesday stays one. Leave it empty if it is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the programme a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the end you sign the programme. That needs 2 keys, which you make here: yours, and one of the organisation, which somebody in IT or information governance often holds. Have 2 memory sticks ready for copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack of an earlier programme: you choose the file, and check its contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: you write everything yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample of 6 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample of 18 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one group, 3 workshops. For colleagues from Black and minority ethnic backgrounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several groups, 2 organisations, 4 workshops. For colleagues of any under-represented group.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Between</name>
    <message>
        <source>News from your partner is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News from your partner is here. This page shows it when you come to it the next time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BinSection</name>
    <message>
        <source>In the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you put here stays for 30 days. Then it goes for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardPanel</name>
    <message>
        <source>Hide what is set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is set aside ({count})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Report to copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CannotCard</name>
    <message>
        <source>What it cannot protect you from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that watches the keyboard or the screen, or somebody who manages this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who deletes the files, or who looks at your screen while your pages are open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase that is easy to guess, or that you tell somebody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losing both your passphrase and your recovery code. Nobody can open your private pages then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A court. No app can promise that a court will never ask for notes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeEverythingScreen</name>
    <message>
        <source>Checking your passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key is changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeEverythingView</name>
    <message>
        <source>Somebody knows my passphrase or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do this where nobody watches you. You get a new passphrase, a new recovery code and new keys. First type the passphrase that you have now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your new recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change every key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change every key now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the passphrase that you have now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your present passphrase and code stop working. Your pages get new keys: a copy of your key file that somebody may have made opens them no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner does nothing. Their own pages stay as they are, and the shared pages open for them as before, with their own passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If news goes between your laptop and your partner’s, the two meet again after this, by a call or in one room. What the earlier keys sign is not taken in after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your workbook closes while this is done. If the computer stops in the middle, nothing is lost: try the new passphrase first, then the present one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your older backups on this computer, and files that were put aside, open with the present passphrase. They go once a new backup is made and checked. Copies elsewhere, and what somebody has read already, stay: no program can take that back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: the words are the same as in the version before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some clauses stand in another order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in both: {headings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause added: {heading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause changed: {heading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause left out: {heading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another heading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another stop word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{before}” became “{now}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangePassphraseScreen</name>
    <message>
        <source>Checking your passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing your passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery code stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use your new passphrase the next time you open this workbook.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangePassphraseView</name>
    <message>
        <source>Change my passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First type the passphrase that you have now, so that nobody else can change it for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the passphrase that you have now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your new passphrase opens your pages from now on. The present one stops working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery code stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes for your partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies and backups made before now still open with your present passphrase. Afterwards you can remove those on this computer. If somebody knows it, go back and choose “Change every key”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use your new passphrase the next time you open this workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery code still works. It has not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies and backups made before now still open with the old passphrase. You can remove those on this computer on the page “Keeping your way in”. Copies elsewhere stay until you delete them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangedScreen</name>
    <message>
        <source>{name}, {day}: my role or my team changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {day}: my employer changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {day}: who manages whom changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {day}: I will have another partner, or want one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you see what you write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page for both of you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at your agreement again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it as it is, or change what no longer fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens now that it has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End, without fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is asked why. Nothing is deleted by that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with a new partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new workbook, with only those private pages that you choose to take along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Your partner can see it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back. Nothing of it is left.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangedView</name>
    <message>
        <source>Something changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs, teams and lives change. It is nobody’s fault, and nothing has to be decided today. Either of you can come here at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To think it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If something went wrong between you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have told each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed for me?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose only if you like. Choosing alone stores nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell {name} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} then sees one line: what kind of change it is, and the day. You can take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My role or my team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My employer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who manages whom: one of us now decides about the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I will have another partner, or want one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at when and where you meet, and at the time and cover that each of you has. Power between you may be different now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your programme may have rules about this. Look at what stays between you, and at what each of you may take along. Ask your programme lead if you can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is hard to speak freely with somebody who decides about your work. Most programmes ask a pair to end then, without fault, and each to start with somebody else. Your programme lead can help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can end here without fault. In a new workbook with a new partner you start fresh, and take along only those private pages that you choose.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Questions that it added to pages: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages and questions with other words: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists for getting ready: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support contacts that it added: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that it offers for your agreement: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} months after the end it asks you what to keep. It deletes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of rmdesk has no place for: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk locks after {count} minutes at most, and after 30 in a session together, where you talk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk is kept out of screenshots, unless your own tools must see the window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangesCard</name>
    <message>
        <source>It changed no pages and added no contacts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack can add and reword. It cannot take a page or a national contact away, show your words to anybody, or make rmdesk less safe. What you have answered stays with the question that you were asked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckPackCard</name>
    <message>
        <source>Is this your programme?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint from your programme card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 words or 40 digits. It shows that nobody has swapped the pack for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your programme lead gives you the programme card on paper or says the words to you. Do not take them from the same e-mail as the pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins on {day} and takes {months} months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack number {version}, signed on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the fingerprint from your programme card.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecklistsView</name>
    <message>
        <source>Checklists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What somebody gets ready before they begin. Each is a page in “Getting ready” that only its owner sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checklists yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list for leaders before their 2-hour preparation helps many programmes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question above the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines to tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One on each line, from 2 to 24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checklist is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceGroup</name>
    <message>
        <source>Clear my choice: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear my choice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoosePassphrase</name>
    <message>
        <source>Choose a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give me other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Other programs on this computer can read what you copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished">عبارة المرور</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the words here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a passphrase here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not the words above. Type them as they stand there, without capital letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words were chosen at random for you. You need them each time, so write them on paper or keep them in a password manager. Then type them twice, with dashes or with spaces. They are hidden while you type them for the second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Passphrase again” is not filled in yet. Type the same passphrase there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Passphrase again” is not the same as “Passphrase”. Type the same passphrase in both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use words chosen for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose my own instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 4 or more words that do not belong together, 12 letters or more in all. Do not use one that you use elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>What to take along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose those private pages that should be in your new workbook too. It can be none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you see this list, and what you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflections, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to take along yet. You can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See every word that leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agreed actions can be put into a new list at this moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only actions that you alone carry and wrote are here. Nothing that your partner wrote is in the list, nor their initials. Look at your own titles for their name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what may leave rmdesk later on. Once both of you have agreed to the list, either of you can write it, also when the other cannot be reached. Each of you can take that back until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what may leave rmdesk. Only actions that both of you agreed to are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of both of us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When your partner cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your partner can answer after all, make a list that both agree to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a list of both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can write a list of what you alone carry and wrote. Your partner sees that you did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a list of mine only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose none of the actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({status})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always: what the action is, who carries it (initials or both), its month, and where it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always: what the action is, your initials, its month, and where it stands. That your partner agreed to it is not told: it stands as proposed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also the kind of support, such as allyship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also the level, such as our team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also the exact day, where there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never: reasons, steps, notes, session dates, your agreement, or anything private.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least 1 action.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoosingPanel</name>
    <message>
        <source>This was changed in more than one place at the same time. Which one do you keep?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep all, one below the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you were writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClashNote</name>
    <message>
        <source>You both changed {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This happened after you had begun. Choose which one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You, here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClauseCard</name>
    <message>
        <source>Where I stand on this clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished">متفق عليه</translation>
    </message>
    <message>
        <source>Let’s talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the words before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words before: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stop word to begin with: {word}. You can change it to one of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause {number}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClauseFields</name>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stop word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One word that both of you will know at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a few words here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClauseList</name>
    <message>
        <source>There are no words here any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClauseWords</name>
    <message>
        <source>Our stop word: {word}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClausesView</name>
    <message>
        <source>Clauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pair can take these into its agreement, change them, or leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clauses yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clauses that come with rmdesk are offered in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 320 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clause is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosedPanel</name>
    <message>
        <source>The pages of this stage open once you have both agreed to the words of your agreement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page opens later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says what stays between you, what your stop word is and how either of you can end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the workbook</source>
        <translation type="unfinished">العودة إلى دفتر العمل</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>0 and 1 are always numbers here. The letters I, L, O and U are never in a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code for rmdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code opens one person’s pages if they forget their passphrase. It has 7 groups of 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To use it: open rmdesk, choose “Use my recovery code” and type it. You get a new code then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this page where nobody else finds it, and not beside the computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Use your recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 groups of 4 letters and numbers. Capital letters, spaces and dashes do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next you choose a new passphrase and get a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you have neither of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can open your private pages without them: not your partner, not your IT team, not us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of your workbook from an earlier time opens with what you used then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your partner can still get in, the shared pages are safe, and they can go on using them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If both of you are locked out, start another workbook. The old files can stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is for the workbook {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your recovery code here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnWidget</name>
    <message>
        <source>{status} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See all {count} in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New actions start here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you both agree to do stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move an action here when you start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished actions show here. There is no rush.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is set aside.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComfortCards</name>
    <message>
        <source>How rmdesk looks</source>
        <translation type="unfinished">مظهر rmdesk</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished">القراءة</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished">تباين عالٍ</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft rose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComingBackScreen</name>
    <message>
        <source>Choose your copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed copies of rmdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking your copy, and bringing your pages here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not open your copy. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the passphrase or the recovery code that you had when you made it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComingBackView</name>
    <message>
        <source>What opens your copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is what opened your workbook on the other laptop when you made the copy. It stays the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase or recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come back to this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring my pages here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First, everything in your copy is checked. If anything is wrong, nothing changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you share is put together with what is here. Nothing of it is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your private pages and your key file come here as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the laptop that you left, nothing goes yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are back on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished">قفل</translation>
    </message>
    <message>
        <source>Everything in your copy was checked, and is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of you opens this workbook with your own passphrase from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now your partner unlocks here and makes one more file for you. Open it on the laptop that you left: then your things can go from there. Keep the copy until they have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not a copy to move with, or something was written after it. So everything on the laptop that you left stays there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Competing</name>
    <message>
        <source>These words were changed on two computers. Choose what fits, or write other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use wording {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>I agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is here and can agree</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>Copy: {contact}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: {contact}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactsView</name>
    <message>
        <source>Support contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can help where your people work. The national numbers that come with rmdesk stay on top of each group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People are told to ask their programme lead until there are some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last checked on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet. Ring it or open it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I checked it today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: Monday to Friday, 9am to 5pm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they help with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty if it is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it only after unlocking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For contacts that could tell others something about a person who reads the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what your organisation does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown only once a workbook is unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words, such as a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits and spaces only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One address, with nothing around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as the room, or the name of a colleague.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In danger now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone to talk to today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where I work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At work and speaking up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who share some of my experience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help over a longer time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContentNote</name>
    <message>
        <source>Before you start</source>
        <translation type="unfinished">قبل أن تبدأ</translation>
    </message>
</context>
<context>
    <name>ConversationCard</name>
    <message>
        <source>Your own words are right here, however strong they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this last part can be offered to your partner, and only if you choose to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message>
        <source>A copy outside this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this computer is lost or breaks, such a copy brings your pages back. Put it on a memory stick or another disk. It is sealed: only your passphrase or your recovery code opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds your private pages and your shared pages, not your partner’s private pages. Erasing something here does not erase it in a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyStep</name>
    <message>
        <source>Your copy to move with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You made it on the other laptop, under “Moving to another laptop”. It is a file whose name ends in .rmbackup, on a memory stick for example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, made on {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your copy first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyWords</name>
    <message>
        <source>Last copy outside this computer: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last copy outside this computer: {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CosignPanel</name>
    <message>
        <source>Your partner</source>
        <translation type="unfinished">شريكك</translation>
    </message>
    <message>
        <source>{name} can agree here, with their own passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can also agree later and alone, on their own screen. “Not now” stores nothing and tells nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {name} types here. It is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I agree: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the words first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase does not fit. Nothing is stored. Check for capital letters and extra spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase, or choose “Not now”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished">ملاحظات</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation type="unfinished">لا توجد ملاحظات بعد.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">فتح</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is not in the calendar. Check the day, the month and the year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the day, or leave all three empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the month, or leave all three empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the year, or leave all three empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the day and the month, or leave all three empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the day and the year, or leave all three empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the month and the year, or leave all three empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateForm</name>
    <message>
        <source>On which day do you go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the day.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateRow</name>
    <message>
        <source>Change this date for us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this date for us: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go as the programme says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the programme’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme has moved it: {when}. You had changed it for yourselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by you. The programme says: {when}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatesCard</name>
    <message>
        <source>Dates of your programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme has named no dates yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatesView</name>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workshops and other days for everybody, in the order in which they come. A pair can change a date for itself; a later pack then shows both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dates yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workshops, group reflections, circles, feedback and the celebration can stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: 10am to 1pm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 300 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DepthField</name>
    <message>
        <source>The deepest level opens after one good session, closed together, at the level before it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DepthWords</name>
    <message>
        <source>1 of you has set this. Until both of you have, the lightest level holds: {level}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has set this yet. Until both of you have, the lightest level holds: {level}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the deepest level that is open now: {level}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You both chose this: {level}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lower of the 2 settings holds: {level}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>What you type here is saved on this computer by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on: {page}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskPlaces</name>
    <message>
        <source>Programmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words and prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety and keeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it as a partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskProgram</name>
    <message>
        <source>What you typed last could not be saved, so the desk is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are still here, and everything saved before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make some room on this computer, or close the desk once more to leave without these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskScreens</name>
    <message>
        <source>Support</source>
        <translation type="unfinished">الدعم</translation>
    </message>
    <message>
        <source>Pause for a moment</source>
        <translation type="unfinished">توقف للحظة</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Close</source>
        <translation type="unfinished">إغلاق</translation>
    </message>
</context>
<context>
    <name>DifferLine</name>
    <message>
        <source>You each wrote something different here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at both texts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisagreementCard</name>
    <message>
        <source>Keep both, one below the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See where it belongs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both texts stand here. Change them until you both like what they say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words that stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write some words first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisagreementWords</name>
    <message>
        <source>You wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that you share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When and where you meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a point is part of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our agreement</source>
        <translation type="unfinished">اتفاقنا</translation>
    </message>
    <message>
        <source>Page: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shared page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is planned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisagreementsScreen</name>
    <message>
        <source>This text is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both texts are kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisagreementsView</name>
    <message>
        <source>Two texts for one thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>You both changed the same words, each on your own laptop. Both texts are kept. Choose one, or write it together: best when you next speak to each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you both change the same words before they meet, both texts wait here for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything has one text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>What rmdesk is made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt: GNU Lesser General Public License 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GNU General Public License 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLCipher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font: Inter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font: Atkinson Hyperlegible Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font: Noto Sans Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icons: Lucide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of generated passphrases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrases that people try first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Your new workbook is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to where I was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock, and go to the new workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock page calls it “{label}”. It opens with your new passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftEditor</name>
    <message>
        <source>Go to the end of the clauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the rest agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add our own clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the words to agree to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clause is one point of your agreement. Go through them alone or together. Mark each one for yourself, and change the words until they fit both of you. What one of you marks “Let’s talk” stays out until you have talked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clause is one point of your agreement. Change only what you want to change: everything else stays as it is. What one of you marks “Let’s talk” also stays as it is until you have talked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EarlierCard</name>
    <message>
        <source>Older backups and files on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who knows what you used before can read your pages in them, as they were then. rmdesk can make a new backup, check it, and then take your pages out of the older ones. What a rescue or a restore has put aside goes too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner keeps their own pages in the backups that they made. Copies that you put elsewhere are not touched: delete those yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new backup and remove the older ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 backup still opens with an earlier passphrase or code of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} backups still open with an earlier passphrase or code of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup opens with an earlier passphrase or code of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 set of files from before a change is here too, put aside by a rescue or a restore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sets of files from before a change are here too, put aside by a rescue or a restore.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EarlierVersions</name>
    <message>
        <source>All versions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorPanel</name>
    <message>
        <source>Title (you can leave this empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short notes are fine. Leave out the names of patients and colleagues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause and come back later</source>
        <translation type="unfinished">التوقف والعودة لاحقًا</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer some of this to my partner</source>
        <translation type="unfinished">عرض بعض هذا على شريكي</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way to write: {way}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}. Choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}. Choose a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These notes are not records for revalidation, and no app can promise that a court will never ask for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three ways to start, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What? Something that stayed with me.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So what? Why it matters to me.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now what? Something I might try, or leave as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndPanel</name>
    <message>
        <source>Before you lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you wrote is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session is done: lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We go on another day: lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this has brought something up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That can happen after a talk like this. The support page is always in the top bar, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See who can help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to our session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this, each of you can unlock alone. “After” is under Sessions, on the page of session {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did not reach comes along to the next session.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndingPanel</name>
    <message>
        <source>Where you could go next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the workbook</source>
        <translation type="unfinished">العودة إلى دفتر العمل</translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have marked this page as completed. Only you see this mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can mark this page as completed, now or later. Only you see this mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the mark back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this page as completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can keep it as it is, change it together, or say that something changed. Each of you can do their part later, alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at our agreement again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you go back to work, you can take a few minutes for yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a page like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page for afterwards, for you alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See who can help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That can happen after a page like this. You can stop here, or talk to somebody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this has brought something up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndingScreen</name>
    <message>
        <source>Saved: it has ended. You can take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back. You go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: it is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you see what you write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page for both of you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either of you can write it later, also when the other cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree on a last list of actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at your actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay open to both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export shared actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If both of you agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As both of you signed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with a new partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new workbook, with only those private pages that you choose to take along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours is taken back. It stays ended, as long as your partner’s stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your part is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndingView</name>
    <message>
        <source>Ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you can still do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While you can still reach each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages for ending well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either of you can end at any time. It is nobody’s fault, and nobody is asked why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended on {day}. Nobody has to say why, to anyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you want to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can still take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner learns that it has ended, and the day, from the next file from this laptop. If you take it back before a file goes, they learn nothing of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of you have ended. There are no new sessions now, and nothing has been deleted. You go on only once both of you have taken it back. Once it is closed, it stays so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not need to talk about it first, though it may help both of you. When you end, your partner sees that it has ended. Nothing is deleted, and you can take it back until you close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no new sessions now. Nothing has been deleted. Take the time you need: you can go on after all, or close it when you are sure. Once it is closed, it stays so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no new sessions now. Nothing has been deleted. It may still be taken back until one of you closes it. Once it is closed, it stays so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you both for what you tried together. Your private pages stay yours, and you can still read what you share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End our mentoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take mine back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep or delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My private pages: keep or delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is for you alone to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay until you delete them. Under “My data” you can save them as open files, or delete them with your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to my data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is urgent. It keeps as long as you like.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>There is a problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeCards</name>
    <message>
        <source>What can be seen on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever carries the file sees how large it is and when it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exchange folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever owns the folder sees how large the files are, and when they come and go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They cannot see a word, or your names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop using this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what is in it they see nothing. Only your partner’s rmdesk can open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They also see the name of the file, so put no names into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you both have a folder that another program carries between you, such as OneDrive, rmdesk can put your files there and find your partner’s. You both choose that folder, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk looks into it each minute, and when something changes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last looked into on {moment}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a laptop is lost or stolen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has it needs a passphrase or a recovery code to read anything that is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your partner by voice. Until then, do not open new files from that laptop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeScreen</name>
    <message>
        <source>Where should the files go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should the file go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Paste it into an e-mail to your partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too much for the text of an e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as a file instead, and send that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file for your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name} in {folder}. Now send it to your partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {count} files in {folder}. Send all of them to your partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of yours is new in it since the file before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} {nothing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file from your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file from your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file from your partner has been opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in it is here already. It does no harm to open a file twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you are waiting for something, choose the newest file from your partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that both of you use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is not used any more. What lies in it stays there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeScreens</name>
    <message>
        <source>Between our laptops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News from your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two texts for one thing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeView</name>
    <message>
        <source>Between our laptops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the file. A large one takes a while. You can read and write on any page meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you and your partner each have a laptop, what you share can go between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You both write in this workbook on this laptop. If one of you also has it on a laptop of their own, what you share can go between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you share goes to your partner’s laptop by itself, through your exchange folder, once they have chosen it too. You can also make a file and send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you share goes to your partner’s laptop when you make a file for them and they open it, and the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on: meet on two laptops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meet on two laptops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your laptops do not know each other yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That takes a call or a meeting of some 10 minutes, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have begun. It goes on where you stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meet again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your laptops have to meet again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of them is lost or has new keys. News goes between you again after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How one of you moves to another laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has to make a file any more. Those that are still on their way can be opened. If no more come, everything that is here stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits has been taken in, and nothing is lost. Make a file for your partner and send it: the next file that they make brings what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a file for your partner now: with it, the other laptop learns that your private things can go from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It brings everything that you have shared and that their laptop may not have yet. Send it by e-mail, by chat or on a USB stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your private pages never go along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a file for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text from the e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier part of your partner’s news is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That happens when a laptop was set back to a backup, or when its files were copied to another one. rmdesk keeps all words of both. Look through what has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same laptop has written from two places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You both changed the same words, each on your own laptop. Both are kept until you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two texts for one thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at both texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner has moved to their own laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything has arrived there. Their private things can go from this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have moved to this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last made on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file whose name ends in .rmx, or its text from an e-mail. You can also drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last opened on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is new</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeWatch</name>
    <message>
        <source>A file in the exchange folder is not whole. It may still be on its way. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exchange folder cannot be used at the moment. Your words are safe on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeWords</name>
    <message>
        <source>Nothing new since the last file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in a file yet: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>our agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers on shared pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words that you share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>our sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExplainStep</name>
    <message>
        <source>Rescue a damaged workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First, the damaged files are copied aside. They stay there. Nothing is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then rmdesk reads every page that can still be read, and puts it in a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It mends your private pages and the shared pages. It cannot open your partner’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a recent backup is there, restoring it may bring back more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <source>PDF: for printing and for meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page: reads well with a screen reader or large text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text: for an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table: for a spreadsheet (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diary: only the due dates that are still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For other programs (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportScreen</name>
    <message>
        <source>Your partner</source>
        <translation type="unfinished">شريكك</translation>
    </message>
    <message>
        <source>Saving your answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have taken your agreement back. Nobody can write that list now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportView</name>
    <message>
        <source>Export our actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>A list of mine only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list waits for your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look before it leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner’s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactCards</name>
    <message>
        <source>Where my files are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is protected, and what is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys that work everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About rmdesk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldFrame</name>
    <message>
        <source>Error: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldsForm</name>
    <message>
        <source>A day is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDesk</name>
    <message>
        <source>Where should {what} go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {what}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Restore from a backup</source>
        <translation type="unfinished">استعادة من نسخة احتياطية</translation>
    </message>
    <message>
        <source>Backups on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescue a damaged workbook without a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment} ({label})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is a file whose name ends in .rmbackup. You may have one on a memory stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may have a newer one on a memory stick: a file whose name ends in .rmbackup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, made on {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a backup first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>This workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the place of my workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can copy the whole folder while rmdesk is closed. The copy is protected as this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the place of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Find actions that say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>Before you share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk looks for these on this computer only, and keeps no note of what it saw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {number} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{looks_like}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstInvitationScreen</name>
    <message>
        <source>Open the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File from your partner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstInvitationView</name>
    <message>
        <source>An invitation from your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>Your partner has begun a workbook for the two of you and has sent you a file or some text. With it, this laptop and theirs get to know each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a file whose name ends in .rmx, or its text in an e-mail. You can also drop the file here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is your invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made for a call: later, you read 8 digits to each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made for one room: later, you type 10 words from your partner’s screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First you make your own workbook, with a name, a passphrase and a recovery code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your private pages are yours alone. Your partner can never open them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then your answer to your partner is ready to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">متابعة</translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstPackScreen</name>
    <message>
        <source>Open a programme pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme pack</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstPackView</name>
    <message>
        <source>Your programme pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>Look at it before you make your workbook. Nothing is written to this computer until you have made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a programme pack</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunScreen</name>
    <message>
        <source>Making your workbook…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormDesk</name>
    <message>
        <source>Your words were put away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundStep</name>
    <message>
        <source>This is what could be rescued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go and open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation type="unfinished">استعادة من نسخة احتياطية</translation>
    </message>
    <message>
        <source>The damaged files are kept in {folder}. Delete them only when you miss nothing. They go too when you erase your words or change every key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your private pages were not damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your private pages are all back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your private pages are back, as far as they could be read. Some may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be read of your private pages. Their file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared pages were not damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared pages are all back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared pages are back, as far as they could be read. Some may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be read of the shared pages. Their file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Marked as completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mark is taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidedView</name>
    <message>
        <source>Workbook</source>
        <translation type="unfinished">دفتر العمل</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>This page is in English because it has not been translated yet.</source>
        <translation type="unfinished">هذه الصفحة بالإنجليزية لأنها لم تترجم بعد.</translation>
    </message>
    <message>
        <source>Workbook page</source>
        <translation type="unfinished">صفحة من دفتر العمل</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation type="unfinished">كل الأسئلة</translation>
    </message>
    <message>
        <source>question {number} of {total}</source>
        <translation type="unfinished">السؤال {number} من {total}</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation type="unfinished">السؤال {number} من {total}</translation>
    </message>
    <message>
        <source>That is the end of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session {number}, about {minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {minutes} minutes</source>
        <translation type="unfinished">حوالي {minutes} دقيقة</translation>
    </message>
    <message>
        <source>About {minutes} minutes, if you like</source>
        <translation type="unfinished">حوالي {minutes} دقيقة، إن أردت</translation>
    </message>
    <message>
        <source>Back to the workbook</source>
        <translation type="unfinished">العودة إلى دفتر العمل</translation>
    </message>
</context>
<context>
    <name>HabitCards</name>
    <message>
        <source>Language</source>
        <translation type="unfinished">اللغة</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished">الكتابة</translation>
    </message>
    <message>
        <source>Reminders and support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>England</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scotland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Northern Ireland</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandOn</name>
    <message>
        <source>Your partner learns of this from the next file that you make for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to “Between our laptops”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes by itself through your folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HidingCard</name>
    <message>
        <source>Hide screen</source>
        <translation type="unfinished">إخفاء الشاشة</translation>
    </message>
    <message>
        <source>It covers this window at once with a plain page. Once you have a passphrase, you need it to come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is always at the top right. You can also press Control Shift H, or Shift 3 times on its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not remove files, backups or pictures of the screen, and it hides nothing from somebody who uses the same computer account.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>What has happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {count} earlier lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one version so far. Each time you save, the one before stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeJourney</name>
    <message>
        <source>Next for the whole programme: {name}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {start} to about {end}</source>
        <translation type="unfinished">من {start} إلى حوالي {end}</translation>
    </message>
    <message>
        <source>{kind}, {day} {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are here</source>
        <translation type="unfinished">أنت هنا</translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">التالي</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeNextStep</name>
    <message>
        <source>Say together how you want to work with each other. You can change it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make your agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for you. There is no rush.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are there. Each of you can agree to them, now or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with your agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then both of you can see when you meet. You can move it at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan {session}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {minutes} minutes, only you.</source>
        <translation type="unfinished">حوالي {minutes} دقيقة، لك وحدك.</translation>
    </message>
    <message>
        <source>About {minutes} minutes, you and your partner.</source>
        <translation type="unfinished">حوالي {minutes} دقيقة، لك ولشريكك.</translation>
    </message>
    <message>
        <source>Go to: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePanelView</name>
    <message>
        <source>Just for you</source>
        <translation type="unfinished">لك وحدك</translation>
    </message>
    <message>
        <source>Write something just for you: a line is enough.</source>
        <translation type="unfinished">اكتب شيئًا لك وحدك: يكفي سطر واحد.</translation>
    </message>
    <message>
        <source>Write a reflection</source>
        <translation type="unfinished">كتابة تأمل</translation>
    </message>
    <message>
        <source>Carry on: {title}</source>
        <translation type="unfinished">متابعة: {title}</translation>
    </message>
    <message>
        <source>You have had session {number}. A few questions for you alone, about {minutes} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After session {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what each of you said, and at what you want from session {number}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Hello</source>
        <translation type="unfinished">مرحبًا</translation>
    </message>
    <message>
        <source>Hello {name}</source>
        <translation type="unfinished">مرحبًا {name}</translation>
    </message>
    <message>
        <source>Where you are: {stage}. {summary}</source>
        <translation type="unfinished">أين أنتما: {stage}. {summary}</translation>
    </message>
    <message>
        <source>By the sessions that you have had, you are here: {stage}. {summary}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused. Nothing here is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned on 2 computers at once. Open it to choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day has gone by. You can choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no agreement yet.</source>
        <translation type="unfinished">لا يوجد اتفاق بعد.</translation>
    </message>
    <message>
        <source>You both agreed on {day}.</source>
        <translation type="unfinished">اتفقتما في {day}.</translation>
    </message>
    <message>
        <source>The agreement is waiting for your partner to join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreement is waiting for your partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreement is waiting for {name}.</source>
        <translation type="unfinished">الاتفاق في انتظار {name}.</translation>
    </message>
    <message>
        <source>The agreement is waiting for you. There is no rush.</source>
        <translation type="unfinished">الاتفاق في انتظارك. لا داعي للعجلة.</translation>
    </message>
    <message>
        <source>The agreement is waiting for both of you.</source>
        <translation type="unfinished">الاتفاق في انتظاركما معًا.</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation type="unfinished">مقترح</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished">متفق عليه</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished">قيد التنفيذ</translation>
    </message>
    <message>
        <source>{who}, {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of you</source>
        <translation type="unfinished">أنتما معًا</translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished">أنت</translation>
    </message>
    <message>
        <source>Your partner</source>
        <translation type="unfinished">شريكك</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>Home</source>
        <translation type="unfinished">الرئيسية</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you could do next</source>
        <translation type="unfinished">ما يمكنك فعله بعد ذلك</translation>
    </message>
    <message>
        <source>Carry on where you stopped.</source>
        <translation type="unfinished">تابع من حيث توقفت.</translation>
    </message>
    <message>
        <source>Always here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has changed since you last looked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With their times and places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All dates of our programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our agreement</source>
        <translation type="unfinished">اتفاقنا</translation>
    </message>
    <message>
        <source>What we have shared with each other</source>
        <translation type="unfinished">ما شاركه كل منا مع الآخر</translation>
    </message>
    <message>
        <source>Words that one of you chose to show the other.</source>
        <translation type="unfinished">كلمات اختار أحدكما أن يريها للآخر.</translation>
    </message>
    <message>
        <source>If something weighs on you, there are people to talk to.</source>
        <translation type="unfinished">إذا كان هناك ما يثقل عليك، فهناك من يمكنك التحدث إليهم.</translation>
    </message>
    <message>
        <source>See who can help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeWaiting</name>
    <message>
        <source>It is used once both of you agree. There is no rush.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your programme names a new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it is used here until you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner uses a programme pack that is not in use here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You had changed it for yourselves. Choose which one to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your programme has moved a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again, so that its dates and contacts are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of your programme pack cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your programme asks everybody. You decide, and nothing is deleted by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to look at what you keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner</source>
        <translation type="unfinished">شريكك</translation>
    </message>
    <message>
        <source>{name} agrees to these words. Read them when it suits you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of your agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of {session}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} suits {name}. Say whether it suits you, or suggest another day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words from your session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} noted them for both of you. They count as yours once you say yes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdleCover</name>
    <message>
        <source>rmdesk covers this page in 1 minute. Press any key to keep it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was here for a while, so rmdesk covered the page. It is as you left it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inside</name>
    <message>
        <source>Pages of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One copy of your key file was damaged. rmdesk has mended it from the other copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change of your passphrase or recovery code was not finished. The old one and the new one both open your pages. Make the change again in Settings, under “Keeping your way in”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your change of every key has begun and is not finished, because the disk has no room. Only your new passphrase and code open your pages. Make some room, then open this workbook again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody had changed your shared pages with another program. They show what you both signed again. Nothing that you wrote is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvitedNote</name>
    <message>
        <source>Your answer to it is ready once your workbook is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner’s invitation is open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JourneyCard</name>
    <message>
        <source>Our journey</source>
        <translation type="unfinished">رحلتنا</translation>
    </message>
    <message>
        <source>The numbers are your sessions. You can go back to any step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme is paused. Its dates move on when you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it as a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it as a list</source>
        <translation type="unfinished">قراءتها كقائمة</translation>
    </message>
</context>
<context>
    <name>JourneyMap</name>
    <message>
        <source>Map of our journey</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Fingerprint in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint in digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People type it once, from paper, to know that a pack is yours. It is no secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only copy. If this computer is lost, the key is lost, and nobody can sign as it again. Save a copy in another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy was saved in another place on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packs of the open programme can be signed with this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open programme does not use this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it for this programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out of this programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name its successor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Ctrl + Shift + H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the screen. An open workbook locks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift, 3 times in 2 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same. Nothing else may be pressed in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl + L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the next part of the window: pages, top bar, page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + F6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the part before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab and Shift + Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the next thing, or back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space or Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the button that has the ring round it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysScreen</name>
    <message>
        <source>The key is made. Save a copy of it in another place now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is on this computer now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is on this computer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save the copy, such as a memory stick for the safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is saved in the folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy is in the folder {folder} now, but that is on the same disk as the key: with this computer both would be lost. Save one on a memory stick or a network drive too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is off this computer. Bring it back from its copy when you need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme uses this key now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme does not use this key any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other key of this kind yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the new key first, then name it as the successor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key that this programme names is on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring one of them back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The successor is named. Sign a pack next, so that people see it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysView</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack is signed with a key, so that nobody can put another in its place. A programme needs 2: yours as the programme lead, and one of the organisation. Somebody in IT or information governance often holds that one; you can make it here for them. Either can sign, and either helps if the other is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no keys yet. Make one for you first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a key from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open programme still needs a key of the programme lead. Make it, or bring its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open programme still needs a key of the organisation. Make it, or bring its file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageCard</name>
    <message>
        <source>Each of you chooses your own, on this computer. What both of you wrote stays in the language it was written in. Cymraeg has begun: it needs a translator’s review, and what is not translated is in English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of rmdesk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaptopsCard</name>
    <message>
        <source>What you share can go between 2 laptops, in sealed files. No server is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to “Between our laptops”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LastWorkScreen</name>
    <message>
        <source>Something in rmdesk went wrong. It is our mistake, not yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your workbook to see how things are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LastWorkView</name>
    <message>
        <source>Keep the computer on until this page says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the lock page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>What you typed last could not be saved, so rmdesk is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are still here, and everything saved before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make some room on this computer, or copy your words. Close again to close without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk locks in 1 minute. Press any key to keep it open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeavingPanel</name>
    <message>
        <source>This is every word that leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a PDF, the last line stands at the foot of each page, with the number of the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list shows what it said when it was made. You can make a different list instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in this list has changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the file, letter for letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 character cannot be shown in the file. A mark stands in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} characters cannot be shown in the file. A mark stands in the place of each.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LimitsView</name>
    <message>
        <source>What is protected, and what is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>rmdesk keeps your private pages closed to everyone but you. Some things no program can do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What rmdesk does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a passphrase is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk is not made, owned or endorsed by the NHS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your private pages are encrypted. Only your passphrase or your recovery code opens them. A thief who has the computer, or someone who copies the files, cannot read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner’s passphrase does not open your private pages, and yours not theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing goes over a network. There is no account and no server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Windows, and on macOS as far as it allows, the window stays out of screenshots and screen sharing. On Linux no program can do that. You can turn it off in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Software that watches the keyboard or records the screen sees what you see. Work computers may have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator who controls the computer while it runs can read what is open on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who can reach the files can delete them, even if they cannot read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone who watches you, your partner too, can read an open page, and can see you type your passphrase. If that may have happened, change every key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase that is easy to guess, or that you tell somebody, does not protect you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A court may ask for these notes, and no app can promise that it never will. They are not records for revalidation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A printed page or an exported PDF is outside rmdesk. Anyone who has it can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you share stays with your partner. You cannot make another person forget it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that you shared once and took back, or erased, may stay in backups that your partner made until these are 35 days old, and in copies outside this computer for as long as those are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared words carry a mark that can prove which of you wrote them. Private pages carry no such mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery code opens your pages if you forget your passphrase. If you lose both, nobody can open your private pages, and we cannot either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner can still open what you share with their own passphrase or code. If both of you have lost both, the shared pages are closed for good too. Then start a new workbook. The old one can stay where it is, in case a passphrase comes back to you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Type your passphrase here.</source>
        <translation type="unfinished">اكتب عبارة المرور هنا.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished">جارٍ الفتح…</translation>
    </message>
    <message>
        <source>Copying and comparing every file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook is now in a folder of this computer. You can unlock it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was 5 tries. You can try again in 5 seconds, and as often as you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockView</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished">عبارة المرور</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished">فتح القفل</translation>
    </message>
    <message>
        <source>Use my recovery code</source>
        <translation type="unfinished">استخدام رمز الاستعادة</translation>
    </message>
    <message>
        <source>Start another workbook</source>
        <translation type="unfinished">بدء دفتر عمل آخر</translation>
    </message>
    <message>
        <source>Start a workbook</source>
        <translation type="unfinished">بدء دفتر عمل</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation type="unfinished">استعادة من نسخة احتياطية</translation>
    </message>
    <message>
        <source>Text size and settings</source>
        <translation type="unfinished">حجم النص والإعدادات</translation>
    </message>
    <message>
        <source>What is protected</source>
        <translation type="unfinished">ما الذي تتم حمايته</translation>
    </message>
    <message>
        <source>Move it to this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescue what can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workbook on this computer yet. You can start one now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of this workbook: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which workbook?</source>
        <translation type="unfinished">أي دفتر عمل؟</translation>
    </message>
    <message>
        <source>If you both write on this computer, each of you has a passphrase, and either of them opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your workbook</source>
        <translation type="unfinished">افتح دفتر عملك</translation>
    </message>
    <message>
        <source>Welcome to rmdesk</source>
        <translation type="unfinished">أهلًا بك في rmdesk</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockingCard</name>
    <message>
        <source>Lock when nobody has used the keyboard or mouse for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shorter time protects your private pages better. Your words are saved before it locks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screenshots and screen sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let my screen reader, my magnifier or somebody who helps me see the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep rmdesk out of screenshots and screen sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: {count} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: {count} minutes at most. You can choose a shorter time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: rmdesk stays out of screenshots and screen sharing, where a computer can do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer offers no way to do that, so the choice changes nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You decide this yourself, and nobody is told. Then screenshots show the window too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it off if a screen reader, a magnifier or somebody who helps you from afar has to see the window. A camera, and some tools of your employer, see it in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by your programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by your organisation’s IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by your organisation’s IT ({name})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>What you choose on this page holds for this computer, and so for both of you if you share it. Only your language and your name are your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished">الألوان</translation>
    </message>
    <message>
        <source>A soft colour behind the words is easier on some eyes. High contrast has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let things fade in and out, for a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Movement</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookOverView</name>
    <message>
        <source>Look over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First comes what has to be mended before you can sign. The rest is advice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth another look: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To mend before signing: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has to be mended. You can sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to: {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LostLaptop</name>
    <message>
        <source>An older copy of this workbook was put back. You had said that your partner’s laptop is lost, so its keys are given up in this copy, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workbook was brought back from a copy. If your partner’s laptop was lost after the copy was made, say so again before you open files from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A laptop is lost or stolen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LostLaptopScreen</name>
    <message>
        <source>The keys of that laptop are given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both laptops go on as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up the keys of your partner’s laptop?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you share stays here. News goes between you again once the two of you have met again, by a call or in one room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give them up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was it in good hands all the time?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If somebody may have opened it, or copied its files, meet again instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it given up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LostLaptopView</name>
    <message>
        <source>A laptop is lost or stolen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>Your pages were locked away for such a day. Take one thing after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your organisation’s IT, and the police if it was stolen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your partner by voice, on a call or face to face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the printed recovery code in the laptop bag? Then count it as lost, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What whoever has it could read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If rmdesk was locked or closed: nothing, without a passphrase or a recovery code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a workbook was open: what was on the screen, and all its pages until it locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they know the passphrase or the code: the private pages of its owner, and what you both share, up to the last news on that laptop. What was read cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the private pages of the other partner, if that one writes on another laptop. Nothing that is written after you have met again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports, prints and e-mails are not locked. Think of those, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it was yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. On another laptop, start rmdesk, choose “Restore from a backup”, and open a copy of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. There, change every key. The passphrase, the code and the keys on the lost laptop then open nothing that is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Meet your partner’s laptop again, by a call or in one room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key of yours is new. Now your laptop and your partner’s have to meet again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meet again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keys are new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change every key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it was the laptop of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Give up its keys here. Nothing that it sends is taken in any more, and nothing is sealed for it. What came before stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. When your partner has changed every key on another laptop, meet again. The page says on both laptops that the keys are new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up the keys of that laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop takes in nothing from the lost one any more, and seals nothing for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was found: go on as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of {name} are given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there is no copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look on memory sticks and in the places where you keep your own files. A copy that you moved with, or came back with, is one, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have you both used one laptop before? If nobody has taken your things off it, your pages of that time are still there. Your own passphrase of that time opens them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without any copy, the private pages of that laptop are gone, for everybody. What you share is still on your partner’s laptop, and your partner can go on reading it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To go on together you need a new workbook. Your partner makes it, under “Something changed”, “Start with a new partner”, and can take their own pages along. From there they invite you, under “Meet on two laptops”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LostScreens</name>
    <message>
        <source>A laptop is lost or stolen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MadeUp</name>
    <message>
        <source>This is a made-up pair. Never write anything real here: everybody knows its passphrases.</source>
        <translation type="unfinished">هذان شخصان وهميان. لا تكتب هنا شيئًا حقيقيًا أبدًا: عبارات المرور معروفة للجميع.</translation>
    </message>
</context>
<context>
    <name>MadeUpView</name>
    <message>
        <source>A made-up pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go and open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filling in 6 months of pages. This takes a few seconds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on this computer already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} opens it with this passphrase:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the passphrase of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amara and Helen are not real. 6 months of their workbook are filled in, so that you can see every page as it looks in use, and try everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody knows these passphrases. Never write anything real in this workbook.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished">تراجع</translation>
    </message>
</context>
<context>
    <name>MakeStep</name>
    <message>
        <source>Make my new workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new workbook is made on this computer. This takes a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of what you chose go into it. This workbook keeps everything as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make your new workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make your workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make my workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is ready. Nothing has been written to this computer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The button below makes your private pages, and the pages that you and your partner will share. This takes a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MakeWayInStep</name>
    <message>
        <source>Make your private pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make my pages and lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is ready. Nothing of yours has been written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk now makes your private pages. Then it locks, and each of you can open the workbook with your own passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapForm</name>
    <message>
        <source>{number}. {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near the question: {question}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeetingCard</name>
    <message>
        <source>When and where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This suits me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the day, time or place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned on 2 computers at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which one stays, or choose another day. Nothing is lost until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What time?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 2pm, or after the late shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A room, a call, a walk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthsPanel</name>
    <message>
        <source>Due actions by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action has a date in these months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: due actions by month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoveDatesCard</name>
    <message>
        <source>The dates have not moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move all dates along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start was {before} and is {now} now. The dates stand as they were.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Making your copy and checking it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking your things off this laptop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you share is still here for your partner, with their own pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your things are off this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole workbook is off it, for nobody else has a key to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it is on the laptop where you write now. Parts of deleted files can stay on a disk for a while; nobody reads those without your passphrase or code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking your partner’s private things off this laptop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner’s private things are off this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you share is still here, and your own pages are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With your next news their laptop learns of it. Parts of deleted files can stay on a disk for a while; nobody reads those without your partner’s passphrase or code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your copy to move with is made and checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has gone from this laptop. Your pages lie here, closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On your own laptop, start rmdesk and choose “Restore from a backup”. Then make a file for your partner there. It says that everything has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it to your partner’s laptop. There, your partner opens the workbook, goes to “Moving to another laptop” and lets you in with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed: your pages are on this laptop, as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that there is room, or choose another place. Then make the copy again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MovingComputerScreen</name>
    <message>
        <source>Sealed copies of rmdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to put the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a copy and checking it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is made and checked. Now open it on the new computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy that you keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the copy and checking everything in it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is whole. Everything that is here is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was written here after this copy was made. Make a new copy, then show that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase here.</source>
        <translation type="unfinished">اكتب عبارة المرور هنا.</translation>
    </message>
    <message>
        <source>Checking your passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take your things off this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your copy, with your passphrase or code, brings them back. Have you opened it elsewhere?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not your passphrase. Check for capital letters and extra spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your pages are safe, and every earlier copy is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that there is room on the disk, or choose another place. Then press “Make the copy” again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy is on the same disk as your workbook, so it goes away with this computer. Put it on a memory stick or another disk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MovingComputerView</name>
    <message>
        <source>This computer is being replaced or returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show rmdesk the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished">عبارة المرور</translation>
    </message>
    <message>
        <source>Take my things off this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take your pages with you in 3 parts. Nothing goes from here before a copy was checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Make a sealed copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it on a memory stick or another disk that you keep. Only your passphrase or your recovery code opens it. It holds your private pages and the shared pages, not your partner’s private pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Open it on the new computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install rmdesk there and start it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press “Restore from a backup”, and choose the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase. Look whether the last thing that you wrote is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From then on write on one computer only. If both of you use this computer, your partner makes a copy of their own: yours does not hold their pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Take my things off this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key file and your private pages go from here, and from the backups here. Your partner’s pages and the shared pages stay for your partner. If nobody else has a key, the whole workbook goes. Then this computer cannot bring your pages back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk deletes the files. Parts of deleted files can stay on a disk. Nobody reads those without your passphrase or code. Whoever wipes this computer should still wipe it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First show rmdesk the copy, so that it can check it once more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MovingOutScreen</name>
    <message>
        <source>Where to put the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed copies of rmdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the copy and close?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your workbook closes, so that the copy holds your last word. Nothing goes from this laptop. From then on, write on your own laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stay on this laptop. Your copy does not count any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take your partner’s private things off this laptop?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your workbook closes for it. rmdesk looks once more whether everything is as it was when your partner left; if not, nothing goes. This cannot be undone here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let your partner in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your workbook closes, and your partner takes the keyboard. Please look away while they type. What you both share is put together here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take your things off this laptop?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your workbook closes for it. Your private pages, your key file and your part of the backups go from here; and what you share too, if nobody else opens it here. This cannot be undone here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MovingOutView</name>
    <message>
        <source>Moving to another laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>{name} made a copy to move with on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their private pages stay on this laptop, closed, until they have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their own laptop says so in the first news that it makes. You open that here, as always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private things of {name} went from this laptop on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you share, and your own pages, are here as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you share goes between your laptops now, when you make each other files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} writes on their own laptop now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the private things of {name} off this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their laptop has said, signed with their own key, that exactly what lies here has arrived there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here go: their private pages, their key file, their own unfinished texts, their part of the backups, and what rmdesk has put aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here stay: what you share, your own pages, and your key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have this workbook to yourself on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to “This computer is being replaced”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you get another laptop, take your pages along from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let {name} in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make my copy to move with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If {name} comes back to this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. On their own laptop, {name} makes a copy to move with, on this same page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. They bring it here, and you let them in. rmdesk closes your workbook first. Then it asks them for the copy, and for their own passphrase or code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. You make one more file for {name}, and they open it on the laptop that they left. It says that everything has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4. Then their things can go from that laptop, and not before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of you still opens only your own private pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you go to the laptop of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Take it to the laptop of {name}. There, {name} goes to “Moving to another laptop” and lets you in with it. From then on, write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. {name} makes one more file for you there. Open it here: it says that everything has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4. Then take your things off this laptop, and not before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You came back to this laptop on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {name} makes one more file for you here. Open it on the laptop that you left: then your things can go from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} came back to this laptop on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You both write here now, each with your own passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one more file for {name}. They open it on the laptop that they left: then their things can go from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After that, no files are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you move to a laptop of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new copy to move with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am staying on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You made your copy to move with on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you write on this laptop after all, the copy is too old. Make a new one then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. rmdesk closes your workbook and makes a sealed copy, on a memory stick for example. Only your passphrase or your recovery code opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. On your own laptop, start rmdesk, choose “Restore from a backup”, and open the copy. From then on, write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. There, make a file for {name} and send it. It also says that everything has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a file for {name} now. With it, their laptop learns that your private things can go from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4. {name} opens the news here. Then your private things can go from this laptop, and not before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to “Between our laptops”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You moved to this laptop on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was in your copy is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of you can take your own pages along to a laptop of your own, and back to one that you both use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then they lie there closed: only your passphrase or your code opens them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your private things went from the other laptop on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} took them off, after your laptop had said that everything arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you share stays on both laptops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your pages have been on another laptop since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take my things off this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was noted there, signed with your own key, that exactly your copy arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can take your things off this laptop yourself. rmdesk looks first whether anything was written here since, or shared and not sent; if so, nothing goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write here does not come to that laptop, but for what you share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk deletes files, and cannot wipe a disk: parts of deleted files can stay on one for a while, above all on the fast kind (SSD). Nobody reads those without the passphrase or code of their owner. Copies on memory sticks stay too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my partner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MovingScreens</name>
    <message>
        <source>Moving to another laptop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyDataScreen</name>
    <message>
        <source>Reflections: {0}. Answers: {1}. Steps of your own: {2}. Drafts: {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to put your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking your words out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are in {0} and {1}. The files are open: nothing protects them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to erase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking your passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase these words for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your workbook is closed first. When the words are erased, you open it again with your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not your passphrase. Check for capital letters and extra spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files could not be written to that place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your pages are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that there is room, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase here.</source>
        <translation type="unfinished">اكتب عبارة المرور هنا.</translation>
    </message>
</context>
<context>
    <name>MyDataView</name>
    <message>
        <source>My data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>Passphrase, to take my words out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place and take my words out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase, to erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase what I chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote is yours. You can take it out of rmdesk, and you can have it erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take my words out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files are open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files are open. Anybody who gets them can read them: no passphrase protects them. Put them where only you look, and delete them when you are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase my words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasing cannot be undone. Take your words out first if you may want them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My private pages: reflections, answers, steps and drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I wrote alone on the shared side: answers, offers, notes, and actions that only I proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you both stand behind stays whole: the agreement, actions that you both agreed, the days of sessions, lists that you both agreed to let out, and answers noted for both. Each is signed, and without its words nobody could see what you agreed. Your name and your partner’s words stay too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words go from the pages, the search, the drafts, the log, and the backups on this computer. If a backup cannot be changed now, it goes within 35 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk writes 2 files: one to read (Markdown) and one for other programs (JSON). They hold your private pages with earlier versions and drafts, and what you wrote yourself on the shared side. What your partner typed for you says so. Your partner’s words are not in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk cannot erase copies outside this computer, files that were taken out, printed pages, what your partner remembers, or what a disk or another program has kept. Nor the backups that your partner made of shared pages: they go within 35 days.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyThingsCard</name>
    <message>
        <source>Take out what you wrote, or have it erased. Take it with you when this computer goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to my data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is being replaced or returned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyWordsScreen</name>
    <message>
        <source>The word is not filled in yet. Type it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word can have up to {count} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is one of your words already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is room for {count:,} words. Remove some first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to your words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyWordsView</name>
    <message>
        <source>My words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or several, with spaces between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to my words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. Most people need only a few.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that the spelling check knows on your private pages, such as names of places or teams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While you write, you can also add a word from its menu: F7 leads to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Name or initials (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner sees it here. It never stands in an export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initials for exports (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to {count} letters. Left empty, they follow your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this name and these initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In an export, you are {initials} now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameStep</name>
    <message>
        <source>Your name or initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who goes first. From here on, these steps are for that person alone, so the other one looks away. Then it is the other’s turn, in the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of you at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or initials (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your partner will see this. You can leave it empty, and you can change it later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamesCard</name>
    <message>
        <source>Names to look out for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names to look out for, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk asks you before one of them is shared. Only you ever see this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">فتح</translation>
    </message>
</context>
<context>
    <name>NamingCard</name>
    <message>
        <source>Saying each other’s names to others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of you may say that you take part. You name each other only when both of you agree to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may say my name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now: saying my name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take that back: saying my name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedsMapField</name>
    <message>
        <source>This map is our own adaptation of a published model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each question can lie near any circle, near several or near none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this as a map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewKeyCard</name>
    <message>
        <source>A new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose key is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme lead’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name on the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People see it when they open a pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the key a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPartnerScreen</name>
    <message>
        <source>{words}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making your new workbook…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPartnerView</name>
    <message>
        <source>Leave this for now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewsView</name>
    <message>
        <source>News from your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to “Between our laptops”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your partner shares stands here once you have opened a file from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new since you last looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for you, with no rush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You both changed the same words, each on your own laptop. Both are kept until you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two texts for one thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at both texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has changed since you last looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {count} more changes, in the same places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have looked at these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list stays until you say so. Your partner is not told.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewsWords</name>
    <message>
        <source>News from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News from your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{news}: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{happened}. {waits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner</source>
        <translation type="unfinished">شريكك</translation>
    </message>
    <message>
        <source>Words taken back or removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written on another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} proposes this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} shows you these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have both agreed: version {number} is in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} proposes words for it (version {number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} proposes new words (version {number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} has agreed to version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we have shared</source>
        <translation type="unfinished">ما شاركناه</translation>
    </message>
    <message>
        <source>A list for export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our sessions and dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving to another laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}. Nobody has to say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we go on, or end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our agreement</source>
        <translation type="unfinished">اتفاقنا</translation>
    </message>
    <message>
        <source>{who} has agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner has changed their name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner’s name is {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shared page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our agreement waits for your yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for your agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does this day suit you? {session}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words noted for you to look at: {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list for export waits for your word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your programme names a new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>When we meet next</source>
        <translation type="unfinished">لقاؤنا القادم</translation>
    </message>
    <message>
        <source>Open session {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day for session {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry on with the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry on with our session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotedCard</name>
    <message>
        <source>Yes, that is what we said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NothingStep</name>
    <message>
        <source>No agreed actions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When both of you have agreed to an action, you can choose here whether it may leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner has not joined yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of both leaves only when two people agree to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to our actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a list of mine only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation type="unfinished">إشعار</translation>
    </message>
    <message>
        <source>Close: {thing}</source>
        <translation type="unfinished">إغلاق: {thing}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">إغلاق</translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>Your data and your rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your programme wrote these words. Nobody in it can read your pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is responsible for your data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to ask about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to complain to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticesView</name>
    <message>
        <source>Privacy notice and complaints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People see this when they first open the pack, and later in the settings. It is about what the programme keeps, not about their workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is responsible for the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation, with its postal address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to ask about data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as the data protection officer, with an address to write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to complain to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 300 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In plain words. Leave an empty line between two paragraphs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>These words were typed but not kept yet. Both choices can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw this draft away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferScreen</name>
    <message>
        <source>{looks_like}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no words here yet. Take some from above, or write some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From your partner, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {name}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared. Your partner sees exactly the words of the preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are erased from what you share. Only you have them again, as a draft.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferView</name>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer some of this to my partner</source>
        <translation type="unfinished">عرض بعض هذا على شريكي</translation>
    </message>
    <message>
        <source>Back to my own page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no words of yours to offer here yet. Write some first, and come back if you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As your partner will see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer, step 2 of 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer, step 1 of 2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferedScreen</name>
    <message>
        <source>your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From you, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have taken these words back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {who}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take these words back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are erased from what you share, for both of you. What was read, and older backups, stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are taken back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferedView</name>
    <message>
        <source>What we have shared</source>
        <translation type="unfinished">ما شاركناه</translation>
    </message>
    <message>
        <source>What we have shared with each other</source>
        <translation type="unfinished">ما شاركه كل منا مع الآخر</translation>
    </message>
    <message>
        <source>Words that one of you chose to show the other. Each of you can take your own back at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When one of you offers some words, they are here for both of you. Nobody has to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OlderCopy</name>
    <message>
        <source>These files are older than the ones that were open here last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those were open here on {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last words in these are from {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may have put an older copy back. Nothing has been changed. If you did not do that, lock the window before you write anything: “Restore from a backup” there shows the backups and their dates.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OnceItHasLeft</name>
    <message>
        <source>A list made by two people is never anonymous. Whoever knows one of you may guess the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever knows you may still guess who your partner is. Your partner sees that you wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is outside the protection of rmdesk. Anyone who has it can read it and pass it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once it has left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenFileCard</name>
    <message>
        <source>Choose the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all of it from the e-mail. Words above and below do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenPackCard</name>
    <message>
        <source>A programme pack is a file whose name ends in .rmpack. Your programme lead sends it to you. You can also drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the pack</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpeningPanel</name>
    <message>
        <source>Before you start</source>
        <translation type="unfinished">قبل أن تبدأ</translation>
    </message>
    <message>
        <source>The lighter version asks the same things in an easier way. You can change at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">متابعة</translation>
    </message>
    <message>
        <source>Lighter version</source>
        <translation type="unfinished">نسخة أخف</translation>
    </message>
    <message>
        <source>Skip this page</source>
        <translation type="unfinished">تخطي هذه الصفحة</translation>
    </message>
</context>
<context>
    <name>OrganisationCard</name>
    <message>
        <source>Set by your organisation’s IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helpdesk: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your IT team cannot open your pages or reset your passphrase. Your recovery code is the way back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rules stand in: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of what IT set could not be used. Your IT team can see why:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk locks when it is not used for {count} minutes, or sooner if you choose so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk stays out of screenshots and screen sharing, where a computer can do that, unless your own tools must see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies outside this computer go only into: {folders}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copies are made outside this computer. The backups on it go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies do not go onto memory sticks and other disks that can be taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only programme packs from people whom your organisation named are used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Unlock your workbook to open the file from your partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock your workbook to open the programme pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open that file once more when your session is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed last could not be saved, so your workbook is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are still here, and everything saved before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make some room on this computer, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutsideScreens</name>
    <message>
        <source>Unlock</source>
        <translation type="unfinished">فتح القفل</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished">أهلًا</translation>
    </message>
    <message>
        <source>Programme pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation type="unfinished">استعادة من نسخة احتياطية</translation>
    </message>
    <message>
        <source>Rescue a damaged workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner</source>
        <translation type="unfinished">شريكك</translation>
    </message>
    <message>
        <source>Back on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support</source>
        <translation type="unfinished">الدعم</translation>
    </message>
    <message>
        <source>Pause for a moment</source>
        <translation type="unfinished">توقف للحظة</translation>
    </message>
    <message>
        <source>A laptop is lost or stolen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A made-up pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">الإعدادات</translation>
    </message>
    <message>
        <source>What is protected</source>
        <translation type="unfinished">ما الذي تتم حمايته</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Something changed for one of us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the clauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from the clauses on offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You agree to the words above, as they stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clause is one point of an agreement. You start from clauses that others found useful, and change them until they fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you agree?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do both of you agree?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does {name} agree?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any change makes new words that both of you agree to again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackWords</name>
    <message>
        <source>Workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentoring circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Celebration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (the programme lead’s key)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (the organisation’s key)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added by your programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worded by your programme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageRow</name>
    <message>
        <source>About {minutes} minutes, only you.</source>
        <translation type="unfinished">حوالي {minutes} دقيقة، لك وحدك.</translation>
    </message>
    <message>
        <source>About {minutes} minutes, you and your partner.</source>
        <translation type="unfinished">حوالي {minutes} دقيقة، لك ولشريكك.</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished">مكتملة</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished">جارية</translation>
    </message>
    <message>
        <source>Not yet started</source>
        <translation type="unfinished">لم تبدأ بعد</translation>
    </message>
</context>
<context>
    <name>PairingPanels</name>
    <message>
        <source>Type the 8 digits that your partner reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They differ from yours. If they are right, nobody has changed the files on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner’s 8 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A space in the middle does not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the 10 words from your partner’s screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner’s rmdesk shows them beside the invitation. They show that this file came from that laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 10 words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a space between them. Capital letters do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read these 8 digits to your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say them on the call. Do not write them in an e-mail or a chat: whoever could change the files could change them there too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let your partner type these 10 words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them this screen, or read the words out. Do not send them with the file: only somebody in this room should know them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass the invitation to your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it on a USB stick, for example, and open it on their laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the invitation to your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By e-mail, by chat or on a USB stick: every way will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds none of your words, and it opens nothing. In rmdesk on their laptop, your partner chooses “My partner has sent me an invitation”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass your answer to your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They open it on their laptop. Then it knows yours, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send your answer to your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk has written it for you. Send it by e-mail, by chat or on a USB stick. Your partner opens it on their laptop and sends you one last file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once they have opened it, their screen shows 8 digits, too. Then you can both go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the last file to your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My partner has sent me an invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it here. One of you makes the invitation; it does not matter who.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your partner’s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their rmdesk makes it once they have opened your invitation. Until it comes you can do anything else, or close rmdesk: this page keeps its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your partner’s last file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They send it once they have opened your answer. Until it comes you can do anything else, or close rmdesk: this page keeps its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the last file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}. {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairingScreen</name>
    <message>
        <source>File from your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file from your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should the file go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File for your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name} in {folder}. Now send it to your partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Paste it into an e-mail to your partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files that you have sent each other so far will not fit any more. Nothing else is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with this one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairingScreens</name>
    <message>
        <source>Meet on two laptops</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairingView</name>
    <message>
        <source>Meet on two laptops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to “Between our laptops”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to “Moving to another laptop”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a first file for your partner. It brings them your name, and what you share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the first file from your partner. Then you see each other’s names here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you both write on one laptop again one day: “Moving to another laptop” leads there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever moves makes a copy on a USB stick, and opens it on their own laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There they make a file for their partner, and it is opened here. No codes are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their private things can then be taken off this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When one of you moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you share goes between your laptops when one of you makes a file for the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the move has come stands under “Moving to another laptop”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sit at two laptops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the new workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You choose which of your private pages are copied into it. It can be none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has a passphrase and a recovery code of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After that, your answer to the invitation is waiting in the new workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not work on the other laptop: begin again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairingWords</name>
    <message>
        <source>Your invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are you in the same room?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two times 8 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your laptop is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workbook for the two of you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meet again on two laptops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meet on two laptops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do these one after the other. There is no hurry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You and your partner can each write on a laptop of your own. First, the 2 laptops get to know each other, once. After that, what you share goes between them in sealed files that nobody else can open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invitation was made for one room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now speak to each other, on a call or face to face. Each of you reads, and each of you types.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You both write in this workbook on this laptop, and nothing needs to be sent. If one of you gets a laptop of their own, they can move there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The laptop of one of you has new keys, because one is lost or somebody knew a secret. Meet again as at the first time. What you share is still here, and what the earlier keys sign from now on is not taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of you writes on a laptop of your own now, and both laptops know each other from before. No codes are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner has begun a workbook for the two of you. You have a workbook here already, so a new one is made beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are connected with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both laptops know each other now, and a file from your partner has come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows your partner’s laptop now. You are connected as soon as they have typed your 8 digits too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows your partner’s laptop now. You are connected as soon as they have opened your answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both laptops know each other now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartMenu</name>
    <message>
        <source>{part}: {choice}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartingCard</name>
    <message>
        <source>Your mentoring has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 months have passed. If you like, look at your actions once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this line away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at our actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Partings</name>
    <message>
        <source>Changing every key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasing your words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking your things off this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your new passphrase and your new recovery code open your pages now. Tear up the old paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new backup is made and checked. Your older ones on this computer are gone, with what was put aside. Copies elsewhere still open with the old secrets: delete those yourself. Open your workbook with the new passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some older backups or files could not be removed yet. Open your workbook with the new passphrase, and remove them under “Keeping your way in”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk had no room for the last part. It is done when you open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your laptop and your partner’s have to meet again before news goes between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are out of the pages, the search, the drafts and the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you both agreed stays, because it belongs to both of you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are out of the backups on this computer too. Copies outside it, and what was printed, stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some older backups could not be changed now. They go by themselves within 35 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They go from your partner’s laptop with the next file that you make for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else had a key to it, so the whole workbook is off this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you share is still here for your partner, and your partner’s own pages are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your things are off this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep your copy and your passphrase together in mind. On the new computer, press “Restore from a backup”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your present passphrase and code open your pages as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Then make the change again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartnerCard</name>
    <message>
        <source>If they are here, hand over the keyboard: they choose what opens their own pages, alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First, your private pages are closed and rmdesk locks them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner chooses a passphrase of their own and gets a recovery code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After that, each of you opens the workbook with your own passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close my pages and hand over the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no hurry. Every private page works without your partner.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartnerStep</name>
    <message>
        <source>Your partner</source>
        <translation type="unfinished">شريكك</translation>
    </message>
    <message>
        <source>You have agreed to this list. {name} has not agreed yet. There is no hurry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You agree that exactly this list may leave rmdesk as a file, word for word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} agrees on their own laptop. A file from yours takes the list there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a different list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take my agreement back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it in peace, both of you. Nothing leaves before each of you has agreed to exactly this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} has agreed to this list. {name} has not agreed yet. There is no hurry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is your partner with you now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your workbook is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My partner is here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later: lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner can now choose a passphrase and a recovery code of their own. Hand them the keyboard and look away. If you do this later, rmdesk locks now. Your passphrase opens your pages, and your partner can join at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your workbook is ready, and your private pages are closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show</source>
        <translation type="unfinished">إظهار</translation>
    </message>
    <message>
        <source>Show: {field}</source>
        <translation type="unfinished">إظهار: {field}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished">إخفاء</translation>
    </message>
    <message>
        <source>Hide: {field}</source>
        <translation type="unfinished">إخفاء: {field}</translation>
    </message>
</context>
<context>
    <name>PastExports</name>
    <message>
        <source>Written before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: {format}, written by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: {format}, written by {who} from what they carry themselves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PauseView</name>
    <message>
        <source>Back to where I was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Support</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleCards</name>
    <message>
        <source>My name and initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping your way in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My data, and this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of us on a laptop of our own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner has not joined yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our programme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreparePanel</name>
    <message>
        <source>Your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line above it (you can leave this empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the words as you like. Your own page stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words that you offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it as your partner will</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is shared until you have seen it exactly as your partner will, and then say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To select, hold Shift and press the arrow keys, or use the mouse. You can take several parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your partner will see</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrepareScreen</name>
    <message>
        <source>It is kept, only for you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrepareView</name>
    <message>
        <source>Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>About {minutes} minutes. Any part of it is enough, and so is reading it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare for {session}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} short questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each of us said we would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open. There is nothing to report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of you can see these. What you answer here is only for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My last private note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it: my last private note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>Both of you</source>
        <translation type="unfinished">أنتما معًا</translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished">أنت</translation>
    </message>
    <message>
        <source>Your partner</source>
        <translation type="unfinished">شريكك</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Share exactly this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is all that your partner gets to see:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can take it back at any time: from Home, under “What we have shared with each other”. It is then erased here; what was read, and older backups, stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner has not joined yet. What you share waits for them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>See it as a partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can try every field. Nothing that you write or choose here is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the support page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to all pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation type="unfinished">قبل أن تبدأ</translation>
    </message>
    <message>
        <source>Dates of the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintsScreen</name>
    <message>
        <source>Pages to print: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed on both sides of the paper, they take half as many sheets. You can choose fewer parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name} in the folder {folder}. You can print it now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintsView</name>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is saved as a PDF that you can print. Nothing that people write on paper comes back here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fingerprints of your keys, for people to type once. Hand it out on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank workbook pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompts only, with room to write, for people who would rather use paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates for the celebration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names that you type here are printed and not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survey on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the whole cohort, without names. You count the answers by hand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivateScreens</name>
    <message>
        <source>Reflections</source>
        <translation type="unfinished">التأملات</translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation type="unfinished">تأمل</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation type="unfinished">دفتر العمل</translation>
    </message>
    <message>
        <source>My own steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Nobody was here for a while, so rmdesk locked itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words that were typed just before rmdesk locked could not be saved. Everything saved before is safe. Please make some room on this computer before you write more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file from your partner was still being opened when rmdesk locked. Nothing of it was taken in, and your pages are as they were. Open the file again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammeCard</name>
    <message>
        <source>Our programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry on with the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the beginning or the length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused since {day}. Nothing is due. When you go on, the days to come move on by as long as the pause took. Either of you can go on, and nobody has to say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes {months} months, with a session each month. You have not said when it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins on {day} and takes {months} months, with a session each month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When do you begin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About when you meet first. Leave it empty if you do not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {least} to {most}. Most pairs take 6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many months?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After which sessions do you look at your agreement again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of sessions, such as 2, 5. Most pairs do it after the second one, and about halfway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions that have no day yet get one each month. You can move any of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say when you begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number from {least} to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write numbers from 1 to {months}, with commas between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft of this programme cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack number {number} was signed last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pack has been signed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">فتح</translation>
    </message>
    <message>
        <source>Start again from the pack that was signed last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme pack: its dates, what it changed here, and who is responsible for your data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to our programme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammeCards</name>
    <message>
        <source>Your programme pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the pack changed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You: not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your programme names a new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new key takes over: {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This says so: {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you are not sure, ask your programme lead first. The pack that you have stays in use until you have both agreed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammeScreen</name>
    <message>
        <source>Your partner</source>
        <translation type="unfinished">شريكك</translation>
    </message>
    <message>
        <source>The programme begins on {day} and takes {months} months. You have said something else for yourselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a programme pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have this pack already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pack waits until you have both agreed to its new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your yes is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this programme pack away?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its dates, questions, words and contacts leave the pages of you both, and rmdesk locks as each of you has chosen. Nothing that you wrote is lost: answers stay with the questions that asked for them, and so do dates that you changed. Your own words are in “My data” at any time, and all of it is on the pages again once one of you uses the pack again. Your beginning, length and sessions stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme’s beginning and length are in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is changed for you both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own date is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme’s date is in use.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammeScreens</name>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammeView</name>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a programme pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates, words and contacts that your programme has given to you both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your programme can give you its dates, words and support contacts as one file. Everything here works without it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its dates and words are not shown until somebody opens it again. Your own pages are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of your programme pack cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without this pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your programme asks everybody to look at what they keep. You decide. Nothing is deleted by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to look at what you keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what we keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is by {organisation}, pack number {version}. Nothing of it is used here until you say so. Look at it, and check it with your programme card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner uses a programme pack that is not in use here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this pack</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammesScreen</name>
    <message>
        <source>The pack of an earlier programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this programme?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its draft and its signed packs go from this computer. Pairs that have a pack keep it. Nobody can sign a newer one for them without this programme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammesView</name>
    <message>
        <source>Facilitator’s desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make, check and sign the programme pack that your pairs open in rmdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your programmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk cannot open any pair’s pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a window of its own, with no way to any workbook. It collects nothing and sends nothing. What you make here stays on this computer until you save a copy elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromiseFields</name>
    <message>
        <source>For example the board, a panel, or a talk about who gets a role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I will say there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the person happy to be named?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until they say yes, leave their name out, here as well.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proposal</name>
    <message>
        <source>These are exactly the words that both of you will be asked to agree to. Once proposed, they stay as they are; a change makes a new version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} clauses are marked by neither of you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They go in as they stand. Read them below before you propose them, or go back to mark them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked by neither of you: {headings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to mark them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to talk about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In it with the words it has now, until you have talked: {headings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in it, because you want to talk about it first: {headings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your marks stay. You can put it into a later version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the clauses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProtectionCard</name>
    <message>
        <source>Your private pages are closed to everyone but you. Some things stay open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read what rmdesk cannot protect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>When this was written, the question was: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The story</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>{size}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished">حجم النص</translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished">الخط</translation>
    </message>
    <message>
        <source>Space between lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadyStep</name>
    <message>
        <source>Bring your workbook back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First, everything in the backup is checked. If anything is wrong, nothing changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written after the backup was made is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes the place of {label} on this computer. The one that is here now is put aside and kept for 7 days, and its backups stay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoverScreen</name>
    <message>
        <source>Checking your code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished">جارٍ الفتح…</translation>
    </message>
    <message>
        <source>Check that it is your own code, for this workbook, and the newest one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReflectionScreen</name>
    <message>
        <source>Free writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a reflection</source>
        <translation type="unfinished">كتابة تأمل</translation>
    </message>
    <message>
        <source>No session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reflection is not here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reflection is in the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft is thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no words to save yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That version is the newest now. Earlier versions stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to the bin. It stays there for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no words to offer yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReflectionView</name>
    <message>
        <source>Your reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what you wrote last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">فتح</translation>
    </message>
</context>
<context>
    <name>ReflectionsScreen</name>
    <message>
        <source>From {when}. You can carry on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest {count} that were found. There are older ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 reflection found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} reflections found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the bin ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReflectionsView</name>
    <message>
        <source>Reflections</source>
        <translation type="unfinished">التأملات</translation>
    </message>
    <message>
        <source>Write a reflection</source>
        <translation type="unfinished">كتابة تأمل</translation>
    </message>
    <message>
        <source>You have a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to your draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search your reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reflections yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write here is for you alone. There is no rush, and a few words are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reflection holds all of these words. Fewer words find more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month}: choose a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{session}: choose a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">فتح</translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message>
        <source>Your next session is today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your next session is on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RenewCodeScreen</name>
    <message>
        <source>Checking your passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing to the new code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your new recovery code works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the new paper. The old one no longer opens this workbook.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RenewCodeView</name>
    <message>
        <source>Get a new recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First type your passphrase, so that nobody else can get a code for your pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished">عبارة المرور</translation>
    </message>
    <message>
        <source>Your new recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the new code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the new code now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your new recovery code works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you go on, the new code works and the code on your old paper stops working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies and backups made before now still open with the old code, and not with the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the new paper away from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old paper no longer opens this workbook. It still opens copies and backups made before now. Keep it only if you may need one of those. Otherwise tear it up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RenewStep</name>
    <message>
        <source>Open your workbook</source>
        <translation type="unfinished">افتح دفتر عملك</translation>
    </message>
    <message>
        <source>Change both and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you go on, your new passphrase and your new recovery code open your pages. The old passphrase and the old code stop working. Your partner’s do not change.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RescueScreen</name>
    <message>
        <source>Reading what can be read. This can take a minute…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RescueView</name>
    <message>
        <source>What opens your workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk needs your keys to read the pages one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreScreen</name>
    <message>
        <source>Choose the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed copies of rmdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking and restoring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not open the backup. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the passphrase or the recovery code that you had when the backup was made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreView</name>
    <message>
        <source>What opens this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup opens with what opened your workbook on the day when it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your workbook is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go and open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in it was checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with the passphrase from the day of the backup. If you have only the recovery code, choose “Use my recovery code” there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResumePanel</name>
    <message>
        <source>You paused here. What you wrote is still here, whichever way you go on.</source>
        <translation type="unfinished">لقد توقفت هنا. ما كتبته ما زال هنا، أيًّا كانت طريقتك في المتابعة.</translation>
    </message>
    <message>
        <source>Carry on where you stopped</source>
        <translation type="unfinished">تابع من حيث توقفت</translation>
    </message>
    <message>
        <source>Start from the beginning</source>
        <translation type="unfinished">ابدأ من البداية</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Looking at it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We keep it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you keep it, you agree to the same words again, and your partner is asked to do the same. Any change makes new words that both of you agree to. Until then, the words of now hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you keep it, each of you is asked to agree to the same words again. Any change makes new words that both of you agree to. Until then, the words of now hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either of you can do this at any time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowCard</name>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsField</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished">تراجع</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {number} is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is row {number} now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SafetyScreen</name>
    <message>
        <source>Making a new backup and checking it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new backup is made. Some older ones could not be changed. They go within 35 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new backup is made and checked, and your pages are out of the older ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new backup could not be made, so nothing was removed. Check that there is room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed copies of rmdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to put the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a copy and checking it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is made and checked. You can take it away now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is made and checked. It is on the same disk as your workbook, so it would be lost with this computer. Put it on a memory stick or another disk too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your pages are safe, and every earlier copy is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that there is room on the disk, or choose another place. Then press “Back up now” again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SafetyScreens</name>
    <message>
        <source>Keeping your way in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a new recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try my recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody knows my secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is being replaced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SafetyView</name>
    <message>
        <source>Keeping your way in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try my recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a new recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change every key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A laptop is lost or stolen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your passphrase and your recovery code open your private pages. If you lose both, nobody can open them, and we cannot either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it when you like, for instance to words that you remember better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies and backups made before a change still open with the passphrase that you had then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the paper that you printed or wrote when you began. Try it now and then, so that you know it is there and works. Trying it changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the paper is lost, or somebody has seen it, get a new code. The old one then stops working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody knows my passphrase or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then a new passphrase alone is not enough: they may have copied your key file. Change every key. You get a new passphrase and a new code, and your pages get new keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety and keeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack can make things safer, never less safe. It cannot read, send or delete anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock after so many minutes without a key press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 2 to 15. Leave it empty to let everybody choose. People can always lock sooner. In a session together, where two people talk, rmdesk waits for 30 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the window out of screenshots, where the system can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who need their own tools to see the window can still let them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months after the end until people are asked what to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 120. Leave it empty to say nothing. Nothing is ever deleted by a date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SafetyWalks</name>
    <message>
        <source>This is not your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for capital letters and extra spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to keeping your way in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleMark</name>
    <message>
        <source>Still from the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still from the sample: {parts}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveStep</name>
    <message>
        <source>Both of you have agreed to exactly this list. You can write it now, or keep it for later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have said that exactly this list may leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a different list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for later, either of you can write exactly this list, also when the other cannot be reached. Each of you can take the agreement back on the first page of the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in the diary what each action is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other people may look after your diary. Without this, an entry only says that it is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the folder {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedLine</name>
    <message>
        <source>Not saved yet…</source>
        <translation type="unfinished">لم يُحفظ بعد…</translation>
    </message>
    <message>
        <source>Saved on this computer at {time}</source>
        <translation type="unfinished">حُفظ على هذا الحاسوب الساعة {time}</translation>
    </message>
</context>
<context>
    <name>ScaleField</name>
    <message>
        <source>Prefer not to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not fit me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completely</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecondPartnerScreen</name>
    <message>
        <source>Making your pages…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecondPartnerView</name>
    <message>
        <source>Not now: lock the workbook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretStep</name>
    <message>
        <source>Type it here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendCard</name>
    <message>
        <source>Save it as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it as text for an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionScreen</name>
    <message>
        <source>Your partner</source>
        <translation type="unfinished">شريكك</translation>
    </message>
    <message>
        <source>It suits you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You: not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It suits {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you, about {minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You and your partner, about {minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You and your partner. About {minutes} minutes are planned; the rest is for talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">إغلاق</translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your yes is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agenda is saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionScreens</name>
    <message>
        <source>Sessions</source>
        <translation type="unfinished">الجلسات</translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished">الجلسة</translation>
    </message>
</context>
<context>
    <name>SessionView</name>
    <message>
        <source>Session</source>
        <translation type="unfinished">الجلسة</translation>
    </message>
    <message>
        <source>Back to the sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme is paused. Nothing here is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this session, you look at your agreement again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 4 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished">مكتملة</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished">جارية</translation>
    </message>
    <message>
        <source>Or take 10 minutes: first look at what you both said you would do and at your last note, where there is one. Then come the same questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you begin, rmdesk closes your private pages. After that only what you both share is on the screen, in larger letters. The close is part of it, and it ends in a lock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry on together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your private pages are being closed. This can take a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have had this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner has not joined yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message>
        <source>Prepare in {minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You began this session on {day}. What you wrote is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned on 2 computers at once. You can choose which plan stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You look at your agreement again when one of you asks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session {number} ({day})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You look at your agreement again after {sessions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (about {minutes} minutes)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message>
        <source>Session {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session {number}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionsScreen</name>
    <message>
        <source>Noted by {who}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your yes is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme goes on. The days to come have moved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionsView</name>
    <message>
        <source>Sessions</source>
        <translation type="unfinished">الجلسات</translation>
    </message>
    <message>
        <source>Each session has 4 steps: before, together, close and after. Nothing opens by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner noted these words for both of you. Look at them in your own time. They count as yours once you say yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates of the whole programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions you have had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">التالي</translation>
    </message>
    <message>
        <source>Afterwards, you look at your agreement again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingCard</name>
    <message>
        <source>In use now, and kept for the next time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>In use now, but not kept yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This setting is in use, but it could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that you wrote is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that there is room on the disk, then choose it again. Otherwise it lasts until you close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no name here now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your initials are saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished">الإعدادات</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>Everything here is in use as soon as you choose it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupPanel</name>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {minutes} minutes are planned here. The rest is for talking. You can leave out any of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where are the two of you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both at this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a call, or at two computers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You note the words here, for both of you. {name} looks at them later, on their own, and says yes to them or changes them. Signing is done later and alone, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is anybody else there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what they are here for, not their name. You can leave this empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note taker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A support worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody from the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose some words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharedPageScreen</name>
    <message>
        <source>Waiting for your partner. You can write now: it will be here when they join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner</source>
        <translation type="unfinished">شريكك</translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished">أنت</translation>
    </message>
</context>
<context>
    <name>SharedPart</name>
    <message>
        <source>What you share: keep or delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not your passphrase. Nothing has been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your part of what you shared is deleted: the words that you typed, and those that both of you said. What {name} typed goes when {name} deletes their part. Backups from before keep a copy until they go by age.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {name}’s laptop your part goes with the next file from this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of you agreed to delete it. Each of you now deletes your own part, with your own passphrase. This is final. Copy or export first what you want to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays until both of you agree to delete it. Agreeing deletes nothing yet, and you can take it back. “Not now” stores nothing, and {name} sees only “not yet”. If {name} cannot be reached, you can still erase what you wrote alone, under “My data”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I agree to delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now: deleting what we share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that nobody else can do this for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete my part for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take my agreement back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharedScreens</name>
    <message>
        <source>Home</source>
        <translation type="unfinished">الرئيسية</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation type="unfinished">دفتر العمل</translation>
    </message>
    <message>
        <source>What we have shared</source>
        <translation type="unfinished">ما شاركناه</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished">الاتفاق</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished">الإجراءات</translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">التصدير</translation>
    </message>
    <message>
        <source>Support</source>
        <translation type="unfinished">الدعم</translation>
    </message>
    <message>
        <source>Pause for a moment</source>
        <translation type="unfinished">توقف للحظة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">الإعدادات</translation>
    </message>
    <message>
        <source>What is protected</source>
        <translation type="unfinished">ما الذي تتم حمايته</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>In large print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In large print: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty for one with room to write a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, one on each line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which parts?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one or more. With none chosen, it is all of them. The number says how many pages of the workbook a part has; before it is saved, you are told how many pages that is on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} ({number})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShowRecoveryCode</name>
    <message>
        <source>Your recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have noted it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you forget your passphrase, this code opens your private pages and your shared pages. It is yours alone: your partner has a code of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shown only this once. Print it or write it on paper, and keep it away from this computer. Anybody who has it and this computer can read your pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Other programs on this computer can read what you copy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShownCode</name>
    <message>
        <source>Group {number}: {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery code. {groups}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShownDigits</name>
    <message>
        <source>Your 8 digits: {digits}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShownRoomWords</name>
    <message>
        <source>Your words: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShownWords</name>
    <message>
        <source>Your words are hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished">الصفحات</translation>
    </message>
</context>
<context>
    <name>SignCard</name>
    <message>
        <source>Sign the next pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the first pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is only one copy of this key yet: {key}. Save another on a memory stick soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which key signs?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of that key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase of this key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignScreen</name>
    <message>
        <source>Pack number {number} is signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack is saved as {name} in the folder {folder}. Now print the programme card.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignView</name>
    <message>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing makes a pack of the draft. You can go on writing and sign again; the number goes up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key of this programme is on this computer. Make one or bring one back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some things have to be mended first: {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what to mend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignedCard</name>
    <message>
        <source>Pack number {number} is signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed with: {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint in digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give people the fingerprint on paper, or say it to them. They type it once, when they open their first pack. Do not send it in the same e-mail as the pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the pack to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text to paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the programme card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack is copied. Paste it into an e-mail; people paste it into rmdesk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpacesCard</name>
    <message>
        <source>What happens to what you wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your private pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay yours, on this computer. You can read them, go on writing, copy or delete them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner’s private pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay your partner’s. You cannot open them, and you cannot delete them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of you can still read it. There are no new sessions, and the agreement stays as it is. You can still work on your actions and export them. It is deleted only if both of you agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups and copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups on this computer go by age. What either of you has exported or copied elsewhere stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay your partner’s. You cannot open them, and nothing that you do here changes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each laptop has a copy, and both of you can still read it. There are no new sessions, and the agreement stays as it is. You can still work on your actions and export them. It is deleted only if both of you agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files between your laptops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They can still come and go. Nobody has to make one any more. If no more come, everything that is here stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups go by age, on each laptop. What either of you has exported or copied elsewhere stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpellingMenu</name>
    <message>
        <source>No words to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to “{word}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is like “{word}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “{word}” to my words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave “{word}” as it is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed to “{word}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message>
        <source>You are here</source>
        <translation type="unfinished">أنت هنا</translation>
    </message>
    <message>
        <source>These pages open once you have both agreed to the words of your agreement.</source>
        <translation type="unfinished">تفتح هذه الصفحات بعد أن تتفقا على نص اتفاقكما.</translation>
    </message>
    <message>
        <source>Hide the pages</source>
        <translation type="unfinished">إخفاء الصفحات</translation>
    </message>
    <message>
        <source>Show the pages</source>
        <translation type="unfinished">عرض الصفحات</translation>
    </message>
    <message>
        <source>The short path</source>
        <translation type="unfinished">المسار القصير</translation>
    </message>
    <message>
        <source>If you like</source>
        <translation type="unfinished">إن أردت</translation>
    </message>
    <message>
        <source>More pages, for whenever they are of use.</source>
        <translation type="unfinished">صفحات أخرى، متى كانت مفيدة.</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation type="unfinished">صفحة واحدة</translation>
    </message>
    <message>
        <source>{pages} pages</source>
        <translation type="unfinished">{pages} صفحات</translation>
    </message>
    <message>
        <source>{pages} pages, {short} of them on the short path</source>
        <translation type="unfinished">{pages} صفحات، منها {short} على المسار القصير</translation>
    </message>
    <message>
        <source>1 page, about {minutes} minutes. It is enough for now.</source>
        <translation type="unfinished">صفحة واحدة، حوالي {minutes} دقيقة. هذا يكفي الآن.</translation>
    </message>
    <message>
        <source>{pages} pages, about {minutes} minutes together. They are enough.</source>
        <translation type="unfinished">{pages} صفحات، حوالي {minutes} دقيقة معًا. هذا يكفي.</translation>
    </message>
</context>
<context>
    <name>StartCard</name>
    <message>
        <source>A good place to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {minutes} minutes, only you.</source>
        <translation type="unfinished">حوالي {minutes} دقيقة، لك وحدك.</translation>
    </message>
    <message>
        <source>About {minutes} minutes, you and your partner.</source>
        <translation type="unfinished">حوالي {minutes} دقيقة، لك ولشريكك.</translation>
    </message>
    <message>
        <source>Begin: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>A good next step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepMaker</name>
    <message>
        <source>You</source>
        <translation type="unfinished">أنت</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>There is not enough room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make some room on the disk, then press “{button}” again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk cannot write to its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder is not read-only and that the disk is there, then press “{button}” again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed, and what you typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Step {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: step {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer this to my partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: step {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsScreen</name>
    <message>
        <source>The step is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsView</name>
    <message>
        <source>My own steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small steps that you take yourself. Your partner cannot see them, nor that there are any. If you would like to share one, you can offer it, in words that you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no steps here yet. One small one is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuccessorCard</name>
    <message>
        <source>A successor for {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both partners of each pair see it and are asked once. Use it when a key is lost, when its passphrase may be known, or when somebody else takes over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which key takes its place?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which key says so?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of that key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the successor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>The next part of this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next scene, if you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the short path.</source>
        <translation type="unfinished">على المسار القصير.</translation>
    </message>
    <message>
        <source>The page on the same subject for both of you.</source>
        <translation type="unfinished">الصفحة عن الموضوع نفسه لكما معًا.</translation>
    </message>
    <message>
        <source>If you like.</source>
        <translation type="unfinished">إن أردت.</translation>
    </message>
</context>
<context>
    <name>SupportView</name>
    <message>
        <source>Support</source>
        <translation type="unfinished">الدعم</translation>
    </message>
    <message>
        <source>Back to where I was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause for a moment</source>
        <translation type="unfinished">توقف للحظة</translation>
    </message>
    <message>
        <source>My laptop was lost or stolen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have to explain anything to anyone here. Take what helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your programme’s own contacts are not shown here. Unlock your workbook, and they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The services of the nation in your settings have not been checked yet. These work in the whole UK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your life or someone else’s is at risk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In danger now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone to talk to today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where I work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At work and speaking up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who share some of my experience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help over a longer time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TalkPanel</name>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {minutes} minutes</source>
        <translation type="unfinished">حوالي {minutes} دقيقة</translation>
    </message>
    <message>
        <source>You have gone through this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We have done this: go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it for another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this page again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We have talked about this: go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose words do you note?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextForm</name>
    <message>
        <source>Near to: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this lies near to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThenNowField</name>
    <message>
        <source>Then and now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no earlier answer to this here. That is fine: you can answer it as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then: {then}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then: {then}. Now: {now}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Partner 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation type="unfinished">{0} و{1}</translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation type="unfinished">دفتر العمل</translation>
    </message>
    <message>
        <source>Before we go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished">الاتفاق</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished">الإجراءات</translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">التصدير</translation>
    </message>
    <message>
        <source>Support</source>
        <translation type="unfinished">الدعم</translation>
    </message>
    <message>
        <source>Pause for a moment</source>
        <translation type="unfinished">توقف للحظة</translation>
    </message>
    <message>
        <source>A lost laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to our session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On to support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That page is for each of you alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock on your own after this session to open it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TogetherBar</name>
    <message>
        <source>All through this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be seen on your call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept out of screen sharing by your organisation: a partner on a call sees a blank place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our stop word: “{word}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our stop word: “{word}” (until you choose another)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of you can stop at any time, without a reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TogetherScreen</name>
    <message>
        <source>Partner 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before we go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of us</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TogetherView</name>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have stopped here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of session {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session {number}, together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your private pages are closed. Only what you both share can be on this screen now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You began at {time}. One thing at a time. Leave out whatever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is always fine, and nobody has to say why. Take your time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a moment before you go back to your day.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>Something in rmdesk went wrong. It is our mistake, not yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything saved before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on. If it happens again, close rmdesk and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That does not open this workbook.</source>
        <translation type="unfinished">هذا لا يفتح دفتر العمل.</translation>
    </message>
    <message>
        <source>Nothing has changed, and nothing is lost.</source>
        <translation type="unfinished">لم يتغير شيء ولم يضع شيء.</translation>
    </message>
    <message>
        <source>Check for capital letters and extra spaces, then try again. You can also use your recovery code.</source>
        <translation type="unfinished">تحقق من الأحرف الكبيرة والمسافات الزائدة، ثم حاول مرة أخرى. يمكنك أيضًا استخدام رمز الاستعادة.</translation>
    </message>
    <message>
        <source>Choose a different passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 4 or more words that do not belong together. You can also let rmdesk choose words for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the letters or numbers in this code is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with your printed code, group by group. It has 7 groups of 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file for this workbook is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your pages are still here, but they cannot be opened without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let rmdesk rescue it: it looks for the key file in your backups. Do not delete anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both copies of the key file are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your pages are still here, but they cannot be opened without a good key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workbook was made by a newer version of rmdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed, and nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version on this computer, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file asks for more memory than any file that rmdesk makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file may be damaged or not ours. Use a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the files in this workbook is not the one that belongs here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk has not changed it. Your other files are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That could not be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has not been checked yet. Ring it or open it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contact has not been checked yet. Ring it or open it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the made-up organisation of the sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times of day that are still those of the sample: {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IT allows packs of certain keys only on this computer, and none of this programme’s keys is among them. People on such computers cannot open the pack. Give IT the fingerprints in digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IT does not allow packs signed with the key of {name} on this computer. Sign with the other key, or give IT its fingerprint in digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is only one copy of the key of {name}. Save one on a memory stick or another disk: a lost key cannot be made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no start. Each pair chooses its own then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no dates. Workshops and circles help people to feel part of something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates are not in order. People see them in order all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workshop comes after the celebration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook has nothing called {name}, so people will not see those words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sentence may be hard to read: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no privacy notice. People are owed one in plain words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme does not say for how long people keep their workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation has no key of its own yet. It is what helps if yours is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} still has the made-up number or address of the sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the hours are still those of the sample: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the place is still that of the sample: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample adds this question to a page: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is after the programme has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is before the programme begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is at a weekend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another date on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was last checked more than {days} days ago. Ring it or open it, then set the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no contact for: {name}. People are told to ask you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The support page has no place of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contact still has the made-up number or address of the sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contact was last checked a long time ago. Ring it or open it, then set the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may ask for something that hurt. Ask what would help now, and leave the story to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may ask about somebody&apos;s health or a diagnosis. Ask what they need instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may ask somebody to write down who their partner is. Ask about what they do together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may ask for the names of other people. Ask what happened, without names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy does not fit what you share on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make each other a file first, on both laptops. Then make a new copy to move with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a copy of the pages of the partner who comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the copy that was made on the other laptop, under “Moving to another laptop”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a newer copy to move with than this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the newest one. If it is lost, make another on the other laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your earlier private pages are still on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they moved out from here, your partner first takes them off, under “Moving to another laptop”. If you still write here, open them with your own passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of your laptops has other keys than the other one knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the two laptops meet first, under “Meet on two laptops”. Then make a new copy to move with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy is yours, and the workbook on this laptop is your partner’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner opens it and goes to “Moving to another laptop”. There they choose that you come back to this laptop, and rmdesk asks you for the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your things stay on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been taken off. Something here is not the same as what has arrived on the other laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new copy to move with and come back with that. If only something that you share is missing there, open one more file from your partner here, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This signing key cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the copy that you keep in another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of this signing key is not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the copy that you keep in another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a key that this desk does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the copy of a key that is in the list of keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase does not open this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling and the capital letters, then type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft of this programme cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pack that was signed is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again from the pack that was signed last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk has a programme of that name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack with this number has been signed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign it again: it gets the next number then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only copy of this key that the desk knows of. Without it you could not sign as this key again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy in another place first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk or memory stick is connected, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The facilitator’s desk is open already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to its window, or close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The facilitator’s desk could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup on this computer holds the key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your pages are still here. But a passphrase or recovery code opens the key file, not the pages themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you have a copy on a memory stick, restore from it. Your partner’s own passphrase still opens what you share. Delete nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup, or rescue what can be read. Both are on the lock page. Delete nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of this workbook is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk has stopped writing to it, so that nothing gets worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the window. From the lock page you can rescue what can be read, or restore a backup. Delete nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key of this workbook is being changed, and your key file has not taken that in yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is damaged, and nothing has been changed now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this workbook in the window of rmdesk once. Then run the command again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has changed your shared pages with another program. What is there now is not what you both signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your private pages are as you left them. rmdesk has stopped writing, so that nothing gets worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not rely on the shared pages. Lock the window, and restore a backup from the lock page. Delete nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workbook is already open in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to that window, or close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so this is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is still on the screen, and everything saved before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make some room on the disk. rmdesk will try again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk cannot write to this folder, so this is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder is not read-only and that the disk is connected, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change could not be finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your pages are safe. Until it is finished, the old one and the new one may both open them, so keep both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is there and has room, then make the change again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workbook is in a folder that is kept in step with another place, such as OneDrive or a network drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your pages are still here and nothing has been changed. rmdesk does not open them there, because an older copy or half a file could take their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let rmdesk move it to a folder of this computer. It checks every file before it removes the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own folder on this computer is kept on a server, or in step with another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been written. A workbook there could be replaced by an older copy or by half a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT team for a local folder that stays on this computer, or use another computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer account is a temporary one. What you write here goes when you sign out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been written, so nothing can be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with an account of your own, or ask your IT team for one that keeps its files on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook could not be moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is where it was, and every page in it is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that there is room on this computer and that no other window has the workbook open, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner’s private things stay on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been taken off. What lies here is not the same as what has arrived on their own laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner unlocks here once more with their own passphrase, and makes a new copy to move with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rescue could not be finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every file of your workbook is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that there is room on the disk and that no other window has the workbook open, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a whole backup, so it was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this computer has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another backup. The newest ones are in the folder called backups, inside the folder of your workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation’s IT does not allow a copy in that place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been written. Your pages and your earlier copies are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings page says which places are allowed. Choose one of them, or ask your IT team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new backup could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your pages are safe, and your earlier backups are still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that there is room on the disk. rmdesk will try again the next time you open this workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be restored to that place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup and your workbook are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that there is room on the disk, and choose a new folder that does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long to keep in one piece, so it is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is still on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it shorter, or split it into two parts, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export could not be written to that place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your actions are safe, and no half-written file was left behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of you have not agreed to exactly this list yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the export page in rmdesk. Each of you can agree there, together or later and alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open action in this list has a due date, so a calendar would be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been written, and your actions are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another kind of file, or give an action a due date and make a new list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been written, and nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can start it again at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that came with rmdesk has an error in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that you wrote is affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install rmdesk again, or send the line below to the person who looks after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shared change could not be checked, so it was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was there before is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close rmdesk and open it again. If this comes back, keep the folder and ask for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of rmdesk stopped before it was finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If this comes back, close rmdesk and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner’s laptop has other keys than the one that this laptop knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If theirs was lost or stolen, or if they changed every key, choose “A laptop is lost or stolen” here first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was made with the keys of the laptop that is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak to your partner. On their new laptop they first change every key, and then make a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a file from your partner’s rmdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file that ends in .rmx, or paste the whole text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is not whole: a part of it is missing or was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again, from the line that says that the exchange starts to the line that says that it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was cut off or changed on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file names more computers than rmdesk can follow for one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than any that rmdesk makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file needs a newer version of rmdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version on this laptop, then open the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file belongs to another pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check which workbook is open here. If it is the right one, ask your partner which file they meant to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not for you. It may be one that you made yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it to your partner. Open here what your partner sends you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file does not come from your partner’s rmdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not use it. Tell your partner that you were sent it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier part of the news is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits was taken in, and nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a file for your partner and send it. Their next file then brings what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file from your partner was still being opened when rmdesk was locked or closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was taken in, and your pages are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your laptop and your partner’s laptop do not know each other yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “Meet on two laptops” first. It takes a call of a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not the 8 digits that belong here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your partner to read their 8 digits once more, then type them again. You have 3 tries in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the 8 digits that you read out yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your partner to read out the digits on their screen, and type those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are exactly 8 digits to type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your partner to read out their digits, and type all 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits did not fit 3 times. Somebody may have swapped a file on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been stopped. Nothing of yours has been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds news. Your laptops do not know each other yet, so it cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish “Meet on two laptops” first, then open it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file belongs to an earlier try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the newest file from your partner, or begin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file answers an invitation that was not made on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again, and send the files another way than before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you have a newer file from your partner, choose that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your laptop and your partner’s laptop know each other already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an older file. Choose the newest one from your partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have made or opened an invitation on this laptop already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check with your programme lead which pack is meant for you. If you have changed programme, put the pack that you have away first, on the page Programme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent, and your pages are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is responsible for the data is still made up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to ask about data is still made up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to complain to is still made up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To send it again does not help. In a new workbook you can go on together. Your private pages can come along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed, and this does not count as a try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again, and send the files another way than before, such as on a USB stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These 10 words do not fit this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the words with those on your partner’s screen, one by one. If they are the same, begin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was not made with the 10 words that you see here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your partner to open your file, type the words again, and give you the new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file does not fit the one before it. One of them may have been swapped on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file comes too early: a step before it is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your partner’s files in the order in which they made them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have opened this file already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You made this file yourself. It is for your partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it to your partner, and open here what they send back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workbook has 2 partners already, and this file is from somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workbook belongs to 2 people. Begin a new workbook with a new partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it, or stop it first. Only one of you begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file would not keep your pages safe, so rmdesk does not use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not use it. Ask your partner whether they really sent it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk cannot make a file for your partner: the key of their laptop is not a safe one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent, and your pages are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your partner by voice. To exchange again, begin a new workbook together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kit cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a whole rmdesk kit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is missing from this kit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file in this kit is not the one that was put in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file in this kit that does not belong to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of files in this kit is not signed by the programme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kit was signed by another key than the one you named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kit is larger than any kit can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kit needs at least one installer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the installers for the computers that your people use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not an rmdesk installer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that ends in .msi, .deb, .rpm, .dmg or .pkg and begins with rmdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This programme pack cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a programme pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file that ends in .rmpack, or paste the whole text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is not the whole programme pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again, from the line that says that the pack starts to the line that says that it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This programme pack was changed or damaged after it was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than any programme pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This programme pack needs a newer version of rmdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This programme pack holds something that rmdesk does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of this programme pack is not as it has to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This programme pack has hidden characters in its words. They could make it read as something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates in this programme pack do not make sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A support contact in this programme pack does not say when it was checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys that this programme pack names are not as they have to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pack belongs to another programme than yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pack was not signed by your programme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not use it. Tell your programme lead that you were sent it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pack names a new key, and none of the keys that you know vouches for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not use it. Ask your programme lead for a pack with a statement by one of the keys that you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pack is older than the one that you have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do. You have the newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pack has the same number as the one that you have, but it is not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your programme lead for a pack with a higher number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation does not allow this pack on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT team or your programme lead which pack is meant for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the fingerprint of this pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with your programme card, word by word. If it still differs, do not use the pack and tell your programme lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs a colour such as #1d70b8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is none of the nations that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs languages such as en-GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text holds characters that cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs 1 to 40 small letters, digits or hyphens, with a letter first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs the id of something in the workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs to be an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pack has such a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs to be text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs to be a whole number from {lowest} to {highest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs to be true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is none of the kinds that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs {size} bytes in hex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs to be a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has {count} entries, and {most} is the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has hidden characters in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This begins or ends with a space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has {count} letters, and {most} is the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pack has this field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be shorter than {least} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id {name} is that of a prompt too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack cannot have been signed on that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An extra prompt cannot be of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A long answer needs a lighter wording too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs at least 2 lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contacts for danger are the same for everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not fit its kind, such as a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was checked after the pack was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a key of the lead and one of the organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start is more than 3 years away from the day of signing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is far outside the programme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address can look like another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was last checked more than 2 years ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This belongs to another programme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prompt that is answered in words has no choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This holds a character that cannot be typed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long. Use fewer than 1,000 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has no letters or numbers in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is one of the passphrases that people try first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This repeats the same part again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is mostly a row of the keyboard, or the same letter again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is mostly words that are easy to guess for rmdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk will try again by itself. You can also copy your words and keep them somewhere safe.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Top bar</source>
        <translation type="unfinished">الشريط العلوي</translation>
    </message>
    <message>
        <source>Hide screen</source>
        <translation type="unfinished">إخفاء الشاشة</translation>
    </message>
    <message>
        <source>Control Shift H, or press Shift 3 times</source>
        <translation type="unfinished">Control Shift H، أو اضغط Shift ثلاث مرات</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished">القائمة</translation>
    </message>
    <message>
        <source>Menu of pages</source>
        <translation type="unfinished">قائمة الصفحات</translation>
    </message>
    <message>
        <source>Support</source>
        <translation type="unfinished">الدعم</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished">قفل</translation>
    </message>
    <message>
        <source>Control L</source>
        <translation type="unfinished">Control L</translation>
    </message>
</context>
<context>
    <name>TryCodeScreen</name>
    <message>
        <source>Trying your code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery code works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code does not open your pages in this workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is your own code, for this workbook, and the newest one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TryCodeView</name>
    <message>
        <source>Try my recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the paper with your code and type it here. Nothing changes, and the code is not used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 groups of 4 letters and numbers. Capital letters, spaces and dashes do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery code works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens your pages in this workbook if you forget your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed. Put the paper back where it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TurnTimer</name>
    <message>
        <source>Timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}’s turn. The timer rests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}’s turn. Pass on when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}’s turn. About 1 minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}’s turn. About {minutes} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass on to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the timer go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the timer rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} more minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the timer away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TurnTimerChoice</name>
    <message>
        <source>A turn timer, if you both want one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a turn timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says whose turn it is and about how long, in words. It makes no sound, and nobody is cut off. Turns can be longer for one of you, for example with an interpreter, a stammer or typing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} would like a turn timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns of {name}, in minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TurningScreens</name>
    <message>
        <source>Something changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with a new partner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypeBackCode</name>
    <message>
        <source>Check your recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type these 2 groups from what you printed or wrote down. Capital letters do not matter. You can also paste the whole code into one of the lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {number} of 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {number} is not filled in yet. Type it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not group {number} of your code. Compare it with your note.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypeCard</name>
    <message>
        <source>Check them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what your partner reads to you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unchanged</name>
    <message>
        <source>Nothing has changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionPanel</name>
    <message>
        <source>This version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can read and copy it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is different now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what you were writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this version back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing it back makes it the newest version. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are the same now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} more places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is now:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionText</name>
    <message>
        <source>Compare it with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of this version</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoiceWords</name>
    <message>
        <source>Words of both of you, typed by you. Your partner has not confirmed them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of both of you, typed by {name}. You have not confirmed them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words, typed by {name}. You have not confirmed them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of {name}, typed by {typist}. Not confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of {name}, typed by you. {name} has not confirmed them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of both of you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoicesPanel</name>
    <message>
        <source>What holds today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either of you can stop at any time. Nobody has to explain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your stop word: {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has not answered this yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Waiting for you, with no rush</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WayInCard</name>
    <message>
        <source>Change your passphrase, try your recovery code, or get a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to my passphrase and recovery code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WayPanel</name>
    <message>
        <source>Leave out the names of patients and colleagues. Any part may stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This way to write is in English because it has not been translated yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WayToSteps</name>
    <message>
        <source>Just for you</source>
        <translation type="unfinished">لك وحدك</translation>
    </message>
    <message>
        <source>Steps of your own towards this action have a page of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My own steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My own steps: only you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaysCard</name>
    <message>
        <source>Make an invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are far apart, and can speak to each other on a call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You send an invitation, by e-mail or chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner sends an answer, and you send one last file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the call, each of you reads 8 digits and types those of the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sit together, each with your own laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You pass an invitation, for example on a USB stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner types 10 words that stand on your screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You open their answer on your laptop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>Welcome. This part is for you alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner has started this workbook and has handed you the keyboard. Ask them to look away while you choose what opens your pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner’s private pages are closed. Nothing in them can be seen from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your private pages will be yours alone. Your partner cannot open them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You choose your own passphrase and get your own recovery code. There is one for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever owns this computer account could delete files, or add software that watches what you type. Private writing is safest on your own laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then, the workbook locks, and this part starts again from your partner’s pages.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhoFirst</name>
    <message>
        <source>Who goes first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We suggest: whoever has more formal power at work. Nobody has to teach the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We take turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You take turns on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} goes first on this page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsView</name>
    <message>
        <source>Words and prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words for a page, or a question of your own. What you change is marked for the people who read it. Who can see a page never changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No extra prompts here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An extra prompt stands at the end of this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 300 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty if none is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How people answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One on each line, from 2 to 24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a hard subject or a tired evening. A long answer needs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lighter wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to all pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can see this page stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See this page as a partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both partners see this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the partner who writes here sees it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These stay below the question: {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words below the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words for the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other lighter words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmdesk has no words here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty to keep: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scale keeps its words, because it is asked again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some words are for pages that this workbook does not have. Nobody will see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A longer text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list to tick</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Saved. Both of you see these words now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkbookView</name>
    <message>
        <source>Workbook</source>
        <translation type="unfinished">دفتر العمل</translation>
    </message>
    <message>
        <source>Take these in any order, and stop at any time. You can skip any page and any question.</source>
        <translation type="unfinished">خذ هذه الصفحات بأي ترتيب، وتوقف في أي وقت. يمكنك تخطي أي صفحة وأي سؤال.</translation>
    </message>
    <message>
        <source>What we have shared with each other</source>
        <translation type="unfinished">ما شاركه كل منا مع الآخر</translation>
    </message>
    <message>
        <source>Pages for you alone are here when your private pages are open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every session</source>
        <translation type="unfinished">كل جلسة</translation>
    </message>
    <message>
        <source>Each time you meet has pages of its own: before, together, close and after.</source>
        <translation type="unfinished">لكل لقاء صفحاته: قبل، ومعًا، والختام، وبعد.</translation>
    </message>
    <message>
        <source>Go to the sessions</source>
        <translation type="unfinished">الذهاب إلى الجلسات</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop writing the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {count} actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritersStep</name>
    <message>
        <source>Who will write on this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change your mind later. Each of you always has private pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do not know yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your partner cannot open your private pages here. But whoever owns this computer account could delete files, or add software that watches what you type. Private writing is safest on your own laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharing one computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritingCard</name>
    <message>
        <source>One at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All on one page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change it on every page too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The questions of a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Know words that may be misspelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underline them while I write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works without the internet, for British English, and knows nothing of other languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can teach it words of your own. Only you see them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WrittenStep</name>
    <message>
        <source>It is here:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your file is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the place of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be added to the list of what was written before. The file itself is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a plain file: anyone who has it can read it. Keep it, print it or send it as you wish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to our actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write another kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make another list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_AgreedRow</name>
    <message>
        <source>Write that list again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write that list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take my agreement back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made in {month}, with 1 action. Not written to a file yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made in {month}, with 1 action. Written to a file before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made in {month}, with {count} actions. Not written to a file yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made in {month}, with {count} actions. Written to a file before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_FindingRow</name>
    <message>
        <source>{line}. Leave it, or change it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Told</name>
    <message>
        <source>Close</source>
        <translation type="unfinished">إغلاق</translation>
    </message>
</context>
<context>
    <name>offer</name>
    <message>
        <source>This looks like an NHS number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like a date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like an e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a name on your list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reflection</name>
    <message>
        <source>Written on {begun}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun on {begun}. Kept last on {saved}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your draft of {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this computer at {at}. You find it under Reflections. Write on, or leave this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this computer at {at}. Earlier versions stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reflections</name>
    <message>
        <source>Put here on {since}. Goes for good on {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>self.view</name>
    <message>
        <source>All dates are moved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
