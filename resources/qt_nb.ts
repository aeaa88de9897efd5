<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- What Qt itself says, in Bokmål: Qt ships none.
     After a change: pyside6-lrelease resources/qt_nb.ts -qm resources/qt_nb.qm -->
<TS version="2.1" language="nb_NO" sourcelanguage="en">
<context>
    <name>QPlatformTheme</name>
    <message><source>&amp;No</source><translation>&amp;Nei</translation></message>
    <message><source>&amp;Yes</source><translation>&amp;Ja</translation></message>
    <message><source>Abort</source><translation>Stopp</translation></message>
    <message><source>Apply</source><translation>Bruk</translation></message>
    <message><source>Cancel</source><translation>Avbryt</translation></message>
    <message><source>Close</source><translation>Lukk</translation></message>
    <message><source>Discard</source><translation>Forkast</translation></message>
    <message><source>Help</source><translation>Hjelp</translation></message>
    <message><source>Ignore</source><translation>Ignorer</translation></message>
    <message><source>N&amp;o to All</source><translation>N&amp;ei til alle</translation></message>
    <message><source>Open</source><translation>Åpne</translation></message>
    <message><source>Reset</source><translation>Tilbakestill</translation></message>
    <message><source>Restore Defaults</source><translation>Bruk standard</translation></message>
    <message><source>Retry</source><translation>Prøv igjen</translation></message>
    <message><source>Save</source><translation>Lagre</translation></message>
    <message><source>Save All</source><translation>Lagre alle</translation></message>
    <message><source>Yes to &amp;All</source><translation>Ja til &amp;alle</translation></message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message><source>&amp;Cancel</source><translation>&amp;Avbryt</translation></message>
    <message><source>&amp;Close</source><translation>&amp;Lukk</translation></message>
    <message><source>&amp;Save</source><translation>La&amp;gre</translation></message>
    <message><source>Close without Saving</source><translation>Lukk uten å lagre</translation></message>
</context>
<context>
    <name>QCocoaTheme</name>
    <message><source>Don't Save</source><translation>Ikke lagre</translation></message>
</context>
<context>
    <name>QDialog</name>
    <message><source>What's This?</source><translation>Hva er dette?</translation></message>
</context>
<context>
    <name>QWhatsThisAction</name>
    <message><source>What's This?</source><translation>Hva er dette?</translation></message>
</context>
<context>
    <name>QMessageBox</name>
    <message><source>Show Details...</source><translation>Vis detaljer …</translation></message>
    <message><source>Hide Details...</source><translation>Skjul detaljer …</translation></message>
    <message><source>About Qt</source><translation>Om Qt</translation></message>
</context>
<context>
    <name>QErrorMessage</name>
    <message><source>&amp;Show this message again</source><translation>&amp;Vis denne meldingen igjen</translation></message>
    <message><source>An error occurred</source><translation>Noe gikk galt</translation></message>
    <message><source>Critical Error:</source><translation>Kritisk feil:</translation></message>
    <message><source>Debug Message:</source><translation>Feilsøking:</translation></message>
    <message><source>Fatal Error:</source><translation>Alvorlig feil:</translation></message>
    <message><source>Information:</source><translation>Informasjon:</translation></message>
    <message><source>Warning:</source><translation>Advarsel:</translation></message>
</context>
<context>
    <name>QInputDialog</name>
    <message><source>Enter a value:</source><translation>Skriv inn en verdi:</translation></message>
</context>
<context>
    <name>QProgressDialog</name>
    <message><source>Cancel</source><translation>Avbryt</translation></message>
</context>
<context>
    <name>QLineEdit</name>
    <message><source>&amp;Copy</source><translation>&amp;Kopier</translation></message>
    <message><source>&amp;Paste</source><translation>&amp;Lim inn</translation></message>
    <message><source>&amp;Redo</source><translation>&amp;Gjenta</translation></message>
    <message><source>&amp;Undo</source><translation>&amp;Angre</translation></message>
    <message><source>Cu&amp;t</source><translation>Klipp &amp;ut</translation></message>
    <message><source>Delete</source><translation>Slett</translation></message>
    <message><source>Select All</source><translation>Merk alt</translation></message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message><source>&amp;Copy</source><translation>&amp;Kopier</translation></message>
    <message><source>&amp;Paste</source><translation>&amp;Lim inn</translation></message>
    <message><source>&amp;Redo</source><translation>&amp;Gjenta</translation></message>
    <message><source>&amp;Undo</source><translation>&amp;Angre</translation></message>
    <message><source>Cu&amp;t</source><translation>Klipp &amp;ut</translation></message>
    <message><source>Delete</source><translation>Slett</translation></message>
    <message><source>Select All</source><translation>Merk alt</translation></message>
    <message><source>Copy &amp;Link Location</source><translation>Kopier l&amp;enkeadressen</translation></message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message><source>&amp;Select All</source><translation>&amp;Merk alt</translation></message>
    <message><source>&amp;Step up</source><translation>&amp;Øk</translation></message>
    <message><source>Step &amp;down</source><translation>&amp;Reduser</translation></message>
</context>
<context>
    <name>QComboBox</name>
    <message><source>Open the combo box selection popup</source><translation>Åpne lista med valg</translation></message>
    <message><source>True</source><translation>Ja</translation></message>
    <message><source>False</source><translation>Nei</translation></message>
</context>
<context>
    <name>QTabBar</name>
    <message><source>Scroll Left</source><translation>Rull til venstre</translation></message>
    <message><source>Scroll Right</source><translation>Rull til høyre</translation></message>
</context>
<context>
    <name>CloseButton</name>
    <message><source>Close Tab</source><translation>Lukk fanen</translation></message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message><source>Press shortcut</source><translation>Trykk snarveien</translation></message>
    <message><source>%1, ...</source><translation>%1, …</translation></message>
</context>
<context>
    <name>QDockWidget</name>
    <message><source>Close</source><translation>Lukk</translation></message>
    <message><source>Float</source><translation>Løsne</translation></message>
    <message><source>Closes the dock widget</source><translation>Lukker panelet</translation></message>
    <message><source>Undocks and re-attaches the dock widget</source><translation>Løsner panelet eller fester det igjen</translation></message>
</context>
<context>
    <name>QScrollBar</name>
    <message><source>Bottom</source><translation>Nederst</translation></message>
    <message><source>Left edge</source><translation>Venstre kant</translation></message>
    <message><source>Page down</source><translation>Én side ned</translation></message>
    <message><source>Page left</source><translation>Én side til venstre</translation></message>
    <message><source>Page right</source><translation>Én side til høyre</translation></message>
    <message><source>Page up</source><translation>Én side opp</translation></message>
    <message><source>Right edge</source><translation>Høyre kant</translation></message>
    <message><source>Scroll down</source><translation>Rull ned</translation></message>
    <message><source>Scroll here</source><translation>Rull hit</translation></message>
    <message><source>Scroll left</source><translation>Rull til venstre</translation></message>
    <message><source>Scroll right</source><translation>Rull til høyre</translation></message>
    <message><source>Scroll up</source><translation>Rull opp</translation></message>
    <message><source>Top</source><translation>Øverst</translation></message>
</context>
<context>
    <name>QUnicodeControlCharacterMenu</name>
    <message><source>Insert Unicode control character</source><translation>Sett inn Unicode-styretegn</translation></message>
    <message><source>FSI First strong isolate</source><translation>FSI Isolert, retning etter første sterke tegn</translation></message>
    <message><source>LRE Start of left-to-right embedding</source><translation>LRE Start på innfelt tekst fra venstre</translation></message>
    <message><source>LRI Left-to-right isolate</source><translation>LRI Isolert tekst fra venstre</translation></message>
    <message><source>LRM Left-to-right mark</source><translation>LRM Merke for venstre mot høyre</translation></message>
    <message><source>LRO Start of left-to-right override</source><translation>LRO Start på tvungen retning fra venstre</translation></message>
    <message><source>PDF Pop directional formatting</source><translation>PDF Slutt på retningsformat</translation></message>
    <message><source>PDI Pop directional isolate</source><translation>PDI Slutt på isolert tekst</translation></message>
    <message><source>RLE Start of right-to-left embedding</source><translation>RLE Start på innfelt tekst fra høyre</translation></message>
    <message><source>RLI Right-to-left isolate</source><translation>RLI Isolert tekst fra høyre</translation></message>
    <message><source>RLM Right-to-left mark</source><translation>RLM Merke for høyre mot venstre</translation></message>
    <message><source>RLO Start of right-to-left override</source><translation>RLO Start på tvungen retning fra høyre</translation></message>
    <message><source>ZWJ Zero width joiner</source><translation>ZWJ Usynlig sammenbinding</translation></message>
    <message><source>ZWNJ Zero width non-joiner</source><translation>ZWNJ Usynlig skille</translation></message>
    <message><source>ZWSP Zero width space</source><translation>ZWSP Usynlig mellomrom</translation></message>
</context>
<context>
    <name>QFileDialog</name>
    <message><source>%1
Directory not found.
Please verify the correct directory name was given.</source><translation>%1
Mappa finnes ikke.
Sjekk at navnet er riktig.</translation></message>
    <message><source>%1
File not found.
Please verify the correct file name was given.</source><translation>%1
Fila finnes ikke.
Sjekk at navnet er riktig.</translation></message>
    <message><source>%1 already exists.
Do you want to replace it?</source><translation>%1 finnes fra før.
Vil du erstatte den?</translation></message>
    <message><source>&amp;Choose</source><translation>&amp;Velg</translation></message>
    <message><source>&amp;Delete</source><translation>&amp;Slett</translation></message>
    <message><source>&amp;Look in:</source><translation>&amp;Se i:</translation></message>
    <message><source>&amp;New Folder</source><translation>&amp;Ny mappe</translation></message>
    <message><source>&amp;Open</source><translation>&amp;Åpne</translation></message>
    <message><source>&amp;Rename</source><translation>&amp;Gi nytt navn</translation></message>
    <message><source>&amp;Save</source><translation>&amp;Lagre</translation></message>
    <message><source>'%1' is write protected.
Do you want to delete it anyway?</source><translation>«%1» er skrivebeskyttet.
Vil du slette den likevel?</translation></message>
    <message><source>All Files (*)</source><translation>Alle filer (*)</translation></message>
    <message><source>All files (*)</source><translation>Alle filer (*)</translation></message>
    <message><source>Are you sure you want to delete '%1'?</source><translation>Er du sikker på at du vil slette «%1»?</translation></message>
    <message><source>Back</source><translation>Tilbake</translation></message>
    <message><source>Change to detail view mode</source><translation>Vis med detaljer</translation></message>
    <message><source>Change to list view mode</source><translation>Vis som liste</translation></message>
    <message><source>Could not delete directory.</source><translation>Mappa lot seg ikke slette.</translation></message>
    <message><source>Create New Folder</source><translation>Lag ny mappe</translation></message>
    <message><source>Create a New Folder</source><translation>Lag en ny mappe</translation></message>
    <message><source>Delete</source><translation>Slett</translation></message>
    <message><source>Detail View</source><translation>Detaljer</translation></message>
    <message><source>Directories</source><translation>Mapper</translation></message>
    <message><source>Directory:</source><translation>Mappe:</translation></message>
    <message><source>File &amp;name:</source><translation>Fil&amp;navn:</translation></message>
    <message><source>Files</source><translation>Filer</translation></message>
    <message><source>Files of &amp;type:</source><translation>Fil&amp;type:</translation></message>
    <message><source>Find Directory</source><translation>Finn mappe</translation></message>
    <message><source>Forward</source><translation>Fram</translation></message>
    <message><source>Go back</source><translation>Gå tilbake</translation></message>
    <message><source>Go forward</source><translation>Gå fram</translation></message>
    <message><source>Go to the parent directory</source><translation>Gå til mappa over</translation></message>
    <message><source>List View</source><translation>Liste</translation></message>
    <message><source>List of places and bookmarks</source><translation>Steder og bokmerker</translation></message>
    <message><source>New Folder</source><translation>Ny mappe</translation></message>
    <message><source>Open</source><translation>Åpne</translation></message>
    <message><source>Parent Directory</source><translation>Mappa over</translation></message>
    <message><source>Recent Places</source><translation>Siste steder</translation></message>
    <message><source>Remove</source><translation>Fjern</translation></message>
    <message><source>Save As</source><translation>Lagre som</translation></message>
    <message><source>Show </source><translation>Vis </translation></message>
    <message><source>Show &amp;hidden files</source><translation>Vis &amp;skjulte filer</translation></message>
    <message><source>Sidebar</source><translation>Sidefelt</translation></message>
    <message><source>Drive</source><translation>Stasjon</translation></message>
    <message><source>File</source><translation>Fil</translation></message>
    <message><source>Folder</source><translation>Mappe</translation></message>
    <message><source>Shortcut</source><translation>Snarvei</translation></message>
    <message><source>Unknown</source><translation>Ukjent</translation></message>
    <message><source>Look in:</source><translation>Se i:</translation></message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message><source>Computer</source><translation>Datamaskin</translation></message>
    <message><source>Date Modified</source><translation>Endret</translation></message>
    <message><source>Kind</source><translation>Type</translation></message>
    <message><source>Name</source><translation>Navn</translation></message>
    <message><source>Size</source><translation>Størrelse</translation></message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message><source>Drive</source><translation>Stasjon</translation></message>
    <message><source>File</source><translation>Fil</translation></message>
    <message><source>File Folder</source><translation>Mappe</translation></message>
    <message><source>Folder</source><translation>Mappe</translation></message>
    <message><source>Shortcut</source><translation>Snarvei</translation></message>
    <message><source>Unknown</source><translation>Ukjent</translation></message>
</context>
<context>
    <name>QStandardPaths</name>
    <message><source>Application Configuration</source><translation>Programoppsett</translation></message>
    <message><source>Application Data</source><translation>Programdata</translation></message>
    <message><source>Applications</source><translation>Programmer</translation></message>
    <message><source>Cache</source><translation>Mellomlager</translation></message>
    <message><source>Configuration</source><translation>Oppsett</translation></message>
    <message><source>Desktop</source><translation>Skrivebord</translation></message>
    <message><source>Documents</source><translation>Dokumenter</translation></message>
    <message><source>Downloads</source><translation>Nedlastinger</translation></message>
    <message><source>Download</source><translation>Nedlastinger</translation></message>
    <message><source>Fonts</source><translation>Skrifter</translation></message>
    <message><source>Home</source><translation>Hjem</translation></message>
    <message><source>Movies</source><translation>Filmer</translation></message>
    <message><source>Music</source><translation>Musikk</translation></message>
    <message><source>Pictures</source><translation>Bilder</translation></message>
    <message><source>Public</source><translation>Felles</translation></message>
    <message><source>Runtime</source><translation>Kjøretid</translation></message>
    <message><source>Shared Cache</source><translation>Felles mellomlager</translation></message>
    <message><source>Shared Configuration</source><translation>Felles oppsett</translation></message>
    <message><source>Shared Data</source><translation>Felles data</translation></message>
    <message><source>Shared State</source><translation>Felles tilstand</translation></message>
    <message><source>State</source><translation>Tilstand</translation></message>
    <message><source>Templates</source><translation>Maler</translation></message>
    <message><source>Temporary Directory</source><translation>Midlertidig mappe</translation></message>
</context>
<context>
    <name>QShortcut</name>
    <message><source>Shift</source><translation>Skift</translation></message>
    <message><source>Space</source><translation>Mellomrom</translation></message>
    <message><source>Left</source><translation>Venstre</translation></message>
    <message><source>Right</source><translation>Høyre</translation></message>
    <message><source>Up</source><translation>Opp</translation></message>
    <message><source>Down</source><translation>Ned</translation></message>
    <message><source>Home</source><translation>Hjem</translation></message>
    <message><source>PgDown</source><translation>PgDn</translation></message>
    <message><source>Page Up</source><translation>Side opp</translation></message>
    <message><source>Page Down</source><translation>Side ned</translation></message>
    <message><source>Backtab</source><translation>Skift+Tab</translation></message>
    <message><source>Backspace</source><translation>Rettetast</translation></message>
    <message><source>Return</source><translation>Enter</translation></message>
    <message><source>Print</source><translation>PrtSc</translation></message>
    <message><source>Print Screen</source><translation>Skjermbilde</translation></message>
    <message><source>Menu</source><translation>Meny</translation></message>
    <message><source>Help</source><translation>Hjelp</translation></message>
    <message><source>Undo</source><translation>Angre</translation></message>
    <message><source>Redo</source><translation>Gjenta</translation></message>
    <message><source>Copy</source><translation>Kopier</translation></message>
    <message><source>Cut</source><translation>Klipp ut</translation></message>
    <message><source>Paste</source><translation>Lim inn</translation></message>
    <message><source>Save</source><translation>Lagre</translation></message>
    <message><source>Open</source><translation>Åpne</translation></message>
    <message><source>Close</source><translation>Lukk</translation></message>
    <message><source>Cancel</source><translation>Avbryt</translation></message>
    <message><source>Select</source><translation>Velg</translation></message>
    <message><source>Find</source><translation>Finn</translation></message>
    <message><source>Back</source><translation>Tilbake</translation></message>
    <message><source>Forward</source><translation>Fram</translation></message>
    <message><source>Stop</source><translation>Stopp</translation></message>
    <message><source>Refresh</source><translation>Oppdater</translation></message>
    <message><source>Search</source><translation>Søk</translation></message>
    <message><source>Yes</source><translation>Ja</translation></message>
    <message><source>No</source><translation>Nei</translation></message>
    <message><source>New</source><translation>Ny</translation></message>
    <message><source>Clear</source><translation>Tøm</translation></message>
    <message><source>Exit</source><translation>Avslutt</translation></message>
    <message><source>Settings</source><translation>Innstillinger</translation></message>
    <message><source>Zoom In</source><translation>Forstørr</translation></message>
    <message><source>Zoom Out</source><translation>Forminsk</translation></message>
</context>
<context>
    <name>QCocoaMenuItem</name>
    <message><source>About</source><translation>Om</translation></message>
    <message><source>About Qt</source><translation>Om Qt</translation></message>
    <message><source>Config</source><translation>Oppsett</translation></message>
    <message><source>Copy</source><translation>Kopier</translation></message>
    <message><source>Cut</source><translation>Klipp ut</translation></message>
    <message><source>Exit</source><translation>Avslutt</translation></message>
    <message><source>Options</source><translation>Valg</translation></message>
    <message><source>Paste</source><translation>Lim inn</translation></message>
    <message><source>Preference</source><translation>Innstilling</translation></message>
    <message><source>Quit</source><translation>Avslutt</translation></message>
    <message><source>Select All</source><translation>Merk alt</translation></message>
    <message><source>Setting</source><translation>Innstilling</translation></message>
    <message><source>Setup</source><translation>Oppsett</translation></message>
</context>
<context>
    <name>QCocoaMenuBar</name>
    <message><source>Edit</source><translation>Rediger</translation></message>
</context>
<context>
    <name>MAC_APPLICATION_MENU</name>
    <message><source>About %1</source><translation>Om %1</translation></message>
    <message><source>Hide %1</source><translation>Skjul %1</translation></message>
    <message><source>Hide Others</source><translation>Skjul andre</translation></message>
    <message><source>Preferences...</source><translation>Innstillinger …</translation></message>
    <message><source>Quit %1</source><translation>Avslutt %1</translation></message>
    <message><source>Services</source><translation>Tjenester</translation></message>
    <message><source>Show All</source><translation>Vis alle</translation></message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message><source>Decrease</source><translation>Reduser</translation></message>
    <message><source>Decrease the value</source><translation>Gjør verdien mindre</translation></message>
    <message><source>Goes back a page</source><translation>Går én side tilbake</translation></message>
    <message><source>Goes to the next page</source><translation>Går til neste side</translation></message>
    <message><source>Increase</source><translation>Øk</translation></message>
    <message><source>Increase the value</source><translation>Gjør verdien større</translation></message>
    <message><source>Next Page</source><translation>Neste side</translation></message>
    <message><source>Press</source><translation>Trykk</translation></message>
    <message><source>Previous Page</source><translation>Forrige side</translation></message>
    <message><source>Scroll Down</source><translation>Rull ned</translation></message>
    <message><source>Scroll Left</source><translation>Rull til venstre</translation></message>
    <message><source>Scroll Right</source><translation>Rull til høyre</translation></message>
    <message><source>Scroll Up</source><translation>Rull opp</translation></message>
    <message><source>Scrolls down</source><translation>Ruller ned</translation></message>
    <message><source>Scrolls to the left</source><translation>Ruller til venstre</translation></message>
    <message><source>Scrolls to the right</source><translation>Ruller til høyre</translation></message>
    <message><source>Scrolls up</source><translation>Ruller opp</translation></message>
    <message><source>SetFocus</source><translation>Flytt hit</translation></message>
    <message><source>Sets the focus</source><translation>Flytter skrivemerket hit</translation></message>
    <message><source>Show Menu</source><translation>Vis menyen</translation></message>
    <message><source>Shows the menu</source><translation>Viser menyen</translation></message>
    <message><source>Toggle</source><translation>Slå av eller på</translation></message>
    <message><source>Toggles the state</source><translation>Slår av eller på</translation></message>
    <message><source>Triggers the action</source><translation>Utfører handlingen</translation></message>
</context>
<context>
    <name>QPrintDialog</name>
    <message><source>%1 already exists.
Do you want to overwrite it?</source><translation>%1 finnes fra før.
Vil du erstatte den?</translation></message>
    <message><source>%1 does not follow the correct syntax. Please use ',' to separate ranges and pages, '-' to define ranges and make sure ranges do not intersect with each other.</source><translation>«%1» lar seg ikke tolke. Sett komma mellom sidene og bindestrek i områder, og la ingen områder overlappe.</translation></message>
    <message><source>%1 is a directory.
Please choose a different file name.</source><translation>%1 er en mappe.
Velg et annet filnavn.</translation></message>
    <message><source>&amp;Options &lt;&lt;</source><translation>&amp;Valg &lt;&lt;</translation></message>
    <message><source>&amp;Options &gt;&gt;</source><translation>&amp;Valg &gt;&gt;</translation></message>
    <message><source>&amp;Print</source><translation>Skriv &amp;ut</translation></message>
    <message><source>1 (1x1)</source><translation>1 (1×1)</translation></message>
    <message><source>16 (4x4)</source><translation>16 (4×4)</translation></message>
    <message><source>2 (2x1)</source><translation>2 (2×1)</translation></message>
    <message><source>4 (2x2)</source><translation>4 (2×2)</translation></message>
    <message><source>6 (2x3)</source><translation>6 (2×3)</translation></message>
    <message><source>9 (3x3)</source><translation>9 (3×3)</translation></message>
    <message><source>All Pages</source><translation>Alle sider</translation></message>
    <message><source>Even Pages</source><translation>Partallssider</translation></message>
    <message><source>Odd Pages</source><translation>Oddetallssider</translation></message>
    <message><source>Bottom to Top, Left to Right</source><translation>Nedenfra og opp, fra venstre</translation></message>
    <message><source>Bottom to Top, Right to Left</source><translation>Nedenfra og opp, fra høyre</translation></message>
    <message><source>Left to Right, Bottom to Top</source><translation>Fra venstre, nedenfra og opp</translation></message>
    <message><source>Left to Right, Top to Bottom</source><translation>Fra venstre, ovenfra og ned</translation></message>
    <message><source>Right to Left, Bottom to Top</source><translation>Fra høyre, nedenfra og opp</translation></message>
    <message><source>Right to Left, Top to Bottom</source><translation>Fra høyre, ovenfra og ned</translation></message>
    <message><source>Top to Bottom, Left to Right</source><translation>Ovenfra og ned, fra venstre</translation></message>
    <message><source>Top to Bottom, Right to Left</source><translation>Ovenfra og ned, fra høyre</translation></message>
    <message><source>Duplex Settings Conflicts</source><translation>Valgene for tosidig utskrift passer ikke sammen</translation></message>
    <message><source>There are conflicts in duplex settings. Do you want to fix them?</source><translation>Valgene for tosidig utskrift passer ikke sammen. Vil du rette dem?</translation></message>
    <message><source>File %1 is not writable.
Please choose a different file name.</source><translation>Fila %1 kan ikke skrives til.
Velg et annet filnavn.</translation></message>
    <message><source>Invalid Pages Definition</source><translation>Sidene lar seg ikke tolke</translation></message>
    <message><source>Local file</source><translation>Lokal fil</translation></message>
    <message><source>Options 'Pages Per Sheet' and 'Page Set' cannot be used together.
Please turn one of those options off.</source><translation>«Sider per ark» og «Sideutvalg» kan ikke brukes samtidig.
Slå av en av dem.</translation></message>
    <message><source>Print</source><translation>Skriv ut</translation></message>
    <message><source>Print To File ...</source><translation>Skriv til fil …</translation></message>
    <message><source>Print to File (PDF)</source><translation>Skriv til fil (PDF)</translation></message>
    <message><source>Write PDF file</source><translation>Lagre PDF-fil</translation></message>
</context>
<context>
    <name>QPrintPreviewDialog</name>
    <message><source>%1%</source><translation>%1 %</translation></message>
    <message><source>First page</source><translation>Første side</translation></message>
    <message><source>Fit page</source><translation>Tilpass til siden</translation></message>
    <message><source>Fit width</source><translation>Tilpass til bredden</translation></message>
    <message><source>Landscape</source><translation>Liggende</translation></message>
    <message><source>Last page</source><translation>Siste side</translation></message>
    <message><source>Next page</source><translation>Neste side</translation></message>
    <message><source>Page Setup</source><translation>Sideoppsett</translation></message>
    <message><source>Page setup</source><translation>Sideoppsett</translation></message>
    <message><source>Portrait</source><translation>Stående</translation></message>
    <message><source>Previous page</source><translation>Forrige side</translation></message>
    <message><source>Print</source><translation>Skriv ut</translation></message>
    <message><source>Print Preview</source><translation>Forhåndsvisning</translation></message>
    <message><source>Show facing pages</source><translation>Vis oppslag</translation></message>
    <message><source>Show overview of all pages</source><translation>Vis alle sidene</translation></message>
    <message><source>Show single page</source><translation>Vis én side</translation></message>
    <message><source>Zoom in</source><translation>Forstørr</translation></message>
    <message><source>Zoom out</source><translation>Forminsk</translation></message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message><source>Custom</source><translation>Egendefinert</translation></message>
    <message><source>Form</source><translation>Skjema</translation></message>
    <message><source>Height:</source><translation>Høyde:</translation></message>
    <message><source>Inches (in)</source><translation>Tommer</translation></message>
    <message><source>Landscape</source><translation>Liggende</translation></message>
    <message><source>Margins</source><translation>Marger</translation></message>
    <message><source>Millimeters (mm)</source><translation>Millimeter (mm)</translation></message>
    <message><source>Orientation</source><translation>Retning</translation></message>
    <message><source>Page &amp;order:</source><translation>&amp;Rekkefølge:</translation></message>
    <message><source>Page Layout</source><translation>Sideoppsett</translation></message>
    <message><source>Page size:</source><translation>Papirstørrelse:</translation></message>
    <message><source>Pages &amp;per sheet:</source><translation>&amp;Sider per ark:</translation></message>
    <message><source>Paper</source><translation>Papir</translation></message>
    <message><source>Paper source:</source><translation>Papirskuff:</translation></message>
    <message><source>Points (pt)</source><translation>Punkter (pt)</translation></message>
    <message><source>Portrait</source><translation>Stående</translation></message>
    <message><source>Reverse landscape</source><translation>Liggende, snudd</translation></message>
    <message><source>Reverse portrait</source><translation>Stående, snudd</translation></message>
    <message><source>Width:</source><translation>Bredde:</translation></message>
    <message><source>bottom margin</source><translation>nedre marg</translation></message>
    <message><source>in</source><translation>tommer</translation></message>
    <message><source>left margin</source><translation>venstre marg</translation></message>
    <message><source>right margin</source><translation>høyre marg</translation></message>
    <message><source>top margin</source><translation>øvre marg</translation></message>
</context>
<context>
    <name>QPrintWidget</name>
    <message><source>&amp;Name:</source><translation>&amp;Navn:</translation></message>
    <message><source>...</source><translation>…</translation></message>
    <message><source>Form</source><translation>Skjema</translation></message>
    <message><source>Location:</source><translation>Sted:</translation></message>
    <message><source>Output &amp;file:</source><translation>&amp;Fil:</translation></message>
    <message><source>P&amp;roperties</source><translation>&amp;Egenskaper</translation></message>
    <message><source>Preview</source><translation>Forhåndsvisning</translation></message>
    <message><source>Printer</source><translation>Skriver</translation></message>
</context>
<context>
    <name>QPrintPropertiesDialog</name>
    <message><source>Advanced Option Conflicts</source><translation>Valg som ikke passer sammen</translation></message>
    <message><source>Job Options</source><translation>Utskriftsjobb</translation></message>
    <message><source>Page Setup Conflicts</source><translation>Valg som ikke passer sammen</translation></message>
    <message><source>Printer Properties</source><translation>Skriverens egenskaper</translation></message>
    <message><source>There are conflicts in page setup options. Do you want to fix them?</source><translation>Noen valg i sideoppsettet passer ikke sammen. Vil du rette dem?</translation></message>
    <message><source>There are conflicts in some advanced options. Do you want to fix them?</source><translation>Noen av de avanserte valgene passer ikke sammen. Vil du rette dem?</translation></message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message><source>Advanced</source><translation>Avansert</translation></message>
    <message><source>Form</source><translation>Skjema</translation></message>
    <message><source>Page</source><translation>Side</translation></message>
    <message><source>There are conflicts in some options. Please fix them.</source><translation>Noen valg passer ikke sammen. Rett dem.</translation></message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message><source>Collate</source><translation>Sorter</translation></message>
    <message><source>Color</source><translation>Farger</translation></message>
    <message><source>Color Mode</source><translation>Farger</translation></message>
    <message><source>Copies</source><translation>Kopier</translation></message>
    <message><source>Copies:</source><translation>Kopier:</translation></message>
    <message><source>Current Page</source><translation>Denne siden</translation></message>
    <message><source>Double Sided Printing</source><translation>Tosidig utskrift</translation></message>
    <message><source>Form</source><translation>Skjema</translation></message>
    <message><source>Grayscale</source><translation>Svart-hvitt</translation></message>
    <message><source>Long side binding</source><translation>Bla langs langsiden</translation></message>
    <message><source>Off</source><translation>Av</translation></message>
    <message><source>Options</source><translation>Valg</translation></message>
    <message><source>Output Settings</source><translation>Utskrift</translation></message>
    <message><source>Page &amp;Set:</source><translation>Side&amp;utvalg:</translation></message>
    <message><source>Pages</source><translation>Sider</translation></message>
    <message><source>Pages from</source><translation>Sidene fra</translation></message>
    <message><source>Print all</source><translation>Skriv ut alt</translation></message>
    <message><source>Print range</source><translation>Hva skal skrives ut</translation></message>
    <message><source>Reverse</source><translation>Omvendt rekkefølge</translation></message>
    <message><source>Selection</source><translation>Det som er merket</translation></message>
    <message><source>Short side binding</source><translation>Bla langs kortsiden</translation></message>
    <message><source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source><translation>Skriv sidetall med komma mellom. Bruk bindestrek fra–til. 3,5-7,9 gir for eksempel sidene 3, 5, 6, 7 og 9.</translation></message>
    <message><source>to</source><translation>til</translation></message>
</context>
<context>
    <name>QCupsJobWidget</name>
    <message><source>&amp;Billing information:</source><translation>&amp;Faktura til:</translation></message>
    <message><source>Billing information:</source><translation>Faktura til:</translation></message>
    <message><source>&amp;End:</source><translation>&amp;Slutt:</translation></message>
    <message><source>End:</source><translation>Slutt:</translation></message>
    <message><source>&amp;Start:</source><translation>S&amp;tart:</translation></message>
    <message><source>Banner Pages</source><translation>Forsider</translation></message>
    <message><source>Classified</source><translation>Gradert</translation></message>
    <message><source>Confidential</source><translation>Konfidensielt</translation></message>
    <message><source>Day (06:00 to 17:59)</source><translation>Dag (06.00–17.59)</translation></message>
    <message><source>Hold Indefinitely</source><translation>Hold igjen til videre</translation></message>
    <message><source>Job</source><translation>Jobb</translation></message>
    <message><source>Job &amp;priority:</source><translation>&amp;Prioritet:</translation></message>
    <message><source>Job Control</source><translation>Utskriftsjobb</translation></message>
    <message><source>Night (18:00 to 05:59)</source><translation>Natt (18.00–05.59)</translation></message>
    <message><source>None</source><translation>Ingen</translation></message>
    <message><source>Print Immediately</source><translation>Skriv ut med en gang</translation></message>
    <message><source>Scheduled &amp;printing:</source><translation>&amp;Tidspunkt:</translation></message>
    <message><source>Second Shift (16:00 to 23:59)</source><translation>Kveldsvakt (16.00–23.59)</translation></message>
    <message><source>Secret</source><translation>Hemmelig</translation></message>
    <message><source>Specific Time</source><translation>Bestemt tidspunkt</translation></message>
    <message><source>Third Shift (00:00 to 07:59)</source><translation>Nattevakt (00.00–07.59)</translation></message>
    <message><source>Top Secret</source><translation>Strengt hemmelig</translation></message>
    <message><source>Unclassified</source><translation>Ugradert</translation></message>
    <message><source>Weekend (Saturday to Sunday)</source><translation>Helg (lørdag og søndag)</translation></message>
</context>
<context>
    <name>QCupsPrinterSupport</name>
    <message><source>Authentication Needed</source><translation>Du må logge på</translation></message>
    <message><source>Authentication needed to use %1 on %2.</source><translation>Du må logge på for å bruke %1 på %2.</translation></message>
    <message><source>Authentication needed to use %1.</source><translation>Du må logge på for å bruke %1.</translation></message>
    <message><source>Password:</source><translation>Passord:</translation></message>
    <message><source>Username:</source><translation>Brukernavn:</translation></message>
</context>
<context>
    <name>QPageSize</name>
    <message><source>%1 x %2 in</source><translation>%1 × %2 tommer</translation></message>
    <message><source>A3 Extra</source><translation>A3 ekstra</translation></message>
    <message><source>A4 Extra</source><translation>A4 ekstra</translation></message>
    <message><source>A4 Plus</source><translation>A4 pluss</translation></message>
    <message><source>A4 Small</source><translation>A4 liten</translation></message>
    <message><source>A5 Extra</source><translation>A5 ekstra</translation></message>
    <message><source>Architect A</source><translation>Arkitekt A</translation></message>
    <message><source>Architect B</source><translation>Arkitekt B</translation></message>
    <message><source>Architect C</source><translation>Arkitekt C</translation></message>
    <message><source>Architect D</source><translation>Arkitekt D</translation></message>
    <message><source>Architect E</source><translation>Arkitekt E</translation></message>
    <message><source>B5 Extra</source><translation>B5 ekstra</translation></message>
    <message><source>Custom</source><translation>Egendefinert</translation></message>
    <message><source>Custom (%1CC x %2CC)</source><translation>Egendefinert (%1 × %2 CC)</translation></message>
    <message><source>Custom (%1DD x %2DD)</source><translation>Egendefinert (%1 × %2 DD)</translation></message>
    <message><source>Custom (%1in x %2in)</source><translation>Egendefinert (%1 × %2 tommer)</translation></message>
    <message><source>Custom (%1mm x %2mm)</source><translation>Egendefinert (%1 × %2 mm)</translation></message>
    <message><source>Custom (%1pc x %2pc)</source><translation>Egendefinert (%1 × %2 pc)</translation></message>
    <message><source>Custom (%1pt x %2pt)</source><translation>Egendefinert (%1 × %2 pt)</translation></message>
    <message><source>Double Postcard</source><translation>Dobbelt postkort</translation></message>
    <message><source>Envelope B4</source><translation>Konvolutt B4</translation></message>
    <message><source>Envelope B5</source><translation>Konvolutt B5</translation></message>
    <message><source>Envelope B6</source><translation>Konvolutt B6</translation></message>
    <message><source>Envelope C0</source><translation>Konvolutt C0</translation></message>
    <message><source>Envelope C1</source><translation>Konvolutt C1</translation></message>
    <message><source>Envelope C2</source><translation>Konvolutt C2</translation></message>
    <message><source>Envelope C3</source><translation>Konvolutt C3</translation></message>
    <message><source>Envelope C4</source><translation>Konvolutt C4</translation></message>
    <message><source>Envelope C5</source><translation>Konvolutt C5</translation></message>
    <message><source>Envelope C6</source><translation>Konvolutt C6</translation></message>
    <message><source>Envelope C65</source><translation>Konvolutt C65</translation></message>
    <message><source>Envelope C7</source><translation>Konvolutt C7</translation></message>
    <message><source>Envelope Chou 3</source><translation>Konvolutt Chou 3</translation></message>
    <message><source>Envelope Chou 4</source><translation>Konvolutt Chou 4</translation></message>
    <message><source>Envelope DL</source><translation>Konvolutt DL</translation></message>
    <message><source>Envelope Invite</source><translation>Invitasjonskonvolutt</translation></message>
    <message><source>Envelope Italian</source><translation>Italiensk konvolutt</translation></message>
    <message><source>Envelope Kaku 2</source><translation>Konvolutt Kaku 2</translation></message>
    <message><source>Envelope Kaku 3</source><translation>Konvolutt Kaku 3</translation></message>
    <message><source>Envelope Monarch</source><translation>Konvolutt Monarch</translation></message>
    <message><source>Envelope PRC 1</source><translation>Konvolutt PRC 1</translation></message>
    <message><source>Envelope PRC 10</source><translation>Konvolutt PRC 10</translation></message>
    <message><source>Envelope PRC 2</source><translation>Konvolutt PRC 2</translation></message>
    <message><source>Envelope PRC 3</source><translation>Konvolutt PRC 3</translation></message>
    <message><source>Envelope PRC 4</source><translation>Konvolutt PRC 4</translation></message>
    <message><source>Envelope PRC 5</source><translation>Konvolutt PRC 5</translation></message>
    <message><source>Envelope PRC 6</source><translation>Konvolutt PRC 6</translation></message>
    <message><source>Envelope PRC 7</source><translation>Konvolutt PRC 7</translation></message>
    <message><source>Envelope PRC 8</source><translation>Konvolutt PRC 8</translation></message>
    <message><source>Envelope PRC 9</source><translation>Konvolutt PRC 9</translation></message>
    <message><source>Envelope Personal</source><translation>Personlig konvolutt</translation></message>
    <message><source>Envelope US 10</source><translation>Konvolutt US 10</translation></message>
    <message><source>Envelope US 11</source><translation>Konvolutt US 11</translation></message>
    <message><source>Envelope US 12</source><translation>Konvolutt US 12</translation></message>
    <message><source>Envelope US 14</source><translation>Konvolutt US 14</translation></message>
    <message><source>Envelope US 9</source><translation>Konvolutt US 9</translation></message>
    <message><source>Envelope You 4</source><translation>Konvolutt You 4</translation></message>
    <message><source>Executive (7.25 x 10.5 in)</source><translation>Executive (7,25 × 10,5 tommer)</translation></message>
    <message><source>Executive (7.5 x 10 in)</source><translation>Executive (7,5 × 10 tommer)</translation></message>
    <message><source>Fan-fold German (8.5 x 12 in)</source><translation>Tysk listepapir (8,5 × 12 tommer)</translation></message>
    <message><source>Fan-fold German Legal (8.5 x 13 in)</source><translation>Tysk listepapir Legal (8,5 × 13 tommer)</translation></message>
    <message><source>Fan-fold US (14.875 x 11 in)</source><translation>Amerikansk listepapir (14,875 × 11 tommer)</translation></message>
    <message><source>Folio (8.27 x 13 in)</source><translation>Folio (8,27 × 13 tommer)</translation></message>
    <message><source>Legal Extra</source><translation>Legal ekstra</translation></message>
    <message><source>Letter Extra</source><translation>Letter ekstra</translation></message>
    <message><source>Letter Plus</source><translation>Letter pluss</translation></message>
    <message><source>Letter Small</source><translation>Letter liten</translation></message>
    <message><source>Note</source><translation>Notat</translation></message>
    <message><source>PRC 32K Big</source><translation>PRC 32K stor</translation></message>
    <message><source>Postcard</source><translation>Postkort</translation></message>
    <message><source>Tabloid Extra</source><translation>Tabloid ekstra</translation></message>
</context>
</TS>
