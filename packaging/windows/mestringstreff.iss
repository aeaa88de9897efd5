; Inno Setup 6.4: the Windows installer, of what PyInstaller has put in dist\mestringstreff. See README.md.
; It installs for the user alone, so that no administrator is needed; /ALLUSERS does it for all.

#ifndef Bundle
  #define Bundle "..\..\dist\mestringstreff"
#endif
; The version is the program's own, read from the exe.
#define Version GetStringFileInfo(Bundle + "\mestringstreff.exe", PRODUCT_VERSION)
#if Version == ""
  #error mestringstreff.exe is not there, or has no version: build the bundle first
#endif

[Setup]
; What Windows knows the program by, from one version to the next. It is never changed.
AppId={{C96B2567-551A-49CD-AE4F-2DC1F131BA03}
AppName=Mestringstreff
AppVersion={#Version}
AppPublisher=Mestringstreff
VersionInfoVersion={#GetVersionNumbersString(Bundle + "\mestringstreff.exe")}
UninstallDisplayName=Mestringstreff
UninstallDisplayIcon={app}\mestringstreff.exe
SetupIconFile=mestringstreff.ico
DefaultDirName={autopf}\Mestringstreff
DisableDirPage=yes
DisableProgramGroupPage=yes
DisableReadyPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Windows 10 1809: the oldest that Qt is for.
MinVersion=10.0.17763
; A running program is asked to close before its files are replaced, by Windows' Restart Manager.
CloseApplications=yes
CloseApplicationsFilter=*.exe,*.dll,*.pyd
RestartApplications=no
ChangesAssociations=yes
OutputDir={#Bundle}\..
OutputBaseFilename=mestringstreff-{#Version}-windows-x64
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
WizardImageFile=wizard.bmp
WizardSmallImageFile=wizard-small.bmp

[Languages]
Name: "nb"; MessagesFile: "compiler:Languages\Norwegian.isl"

[InstallDelete]
; The files of the version before: what this one no longer has must not stay. Courses are never here.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion
Source: "document.ico"; DestDir: "{app}"; DestName: "kurspakke.ico"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\Mestringstreff"; Filename: "{app}\mestringstreff.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.mestringskurs"; ValueType: string; ValueData: "Mestringstreff.Kurs"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.mestringskurs"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-mestringskurs"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.mestringskurs\OpenWithProgids"; ValueType: string; ValueName: "Mestringstreff.Kurs"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\MIME\Database\Content Type\application/x-mestringskurs"; ValueType: string; ValueName: "Extension"; ValueData: ".mestringskurs"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Mestringstreff.Kurs"; ValueType: string; ValueData: "Kurspakke fra Mestringstreff"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Mestringstreff.Kurs\DefaultIcon"; ValueType: string; ValueData: "{app}\kurspakke.ico"
Root: HKA; Subkey: "Software\Classes\Mestringstreff.Kurs\shell\open\command"; ValueType: string; ValueData: """{app}\mestringstreff.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\mestringstreff.exe\SupportedTypes"; ValueType: string; ValueName: ".mestringskurs"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\mestringstreff.exe"; Flags: dontcreatekey uninsdeletekey

[Run]
Filename: "{app}\mestringstreff.exe"; Description: "Åpne Mestringstreff"; Flags: nowait postinstall skipifsilent runasoriginaluser

[Messages]
FinishedLabel=Mestringstreff er klart til bruk, og ligger på Start-menyen.
ConfirmUninstall=Vil du fjerne %1 fra denne maskinen? Kursene dine blir ikke slettet.

[CustomMessages]
nb.Running=Mestringstreff er åpent. Lukk vinduet, og prøv igjen.
nb.Kept=Kursene dine er ikke slettet. De ligger i mappa%n%n%1%n%nSlett mappa selv når du ikke trenger dem mer. Installerer du Mestringstreff igjen, er kursene der som før.
nb.KeptForAll=Kursene er ikke slettet. De ligger i hver brukers egen mappe%n%n%1%n%nSlett mappa selv når ingen trenger dem mer.

[Code]
const
  ReadAndWrite = $0002;  { fmOpenReadWrite }

function IsOpen: Boolean;
var
  Name: String;
begin
  { Windows lets nobody write to a program that runs. }
  Result := False;
  Name := ExpandConstant('{app}\mestringstreff.exe');
  if FileExists(Name) then
    try
      TFileStream.Create(Name, ReadAndWrite).Free;
    except
      Result := True;
    end;
end;

function InitializeUninstall: Boolean;
begin
  Result := True;
  while Result and IsOpen do
    Result := SuppressibleMsgBox(CustomMessage('Running'), mbError, MB_RETRYCANCEL, IDCANCEL) = IDRETRY;
end;

function PlaceOfCourses(Usual: String): String;
var
  Moved: AnsiString;
begin
  { They may have been moved, perhaps to what is not plugged in now: storage/places.py leaves a note. }
  Result := Usual;
  if LoadStringFromFile(Usual + '\kursene-er-flyttet.txt', Moved) then
    Result := UTF8Decode(Moved);
end;

procedure TellWhatIsKept;
var
  Usual: String;
begin
  Usual := ExpandConstant('{localappdata}\Mestringstreff');  { paths.user_data() }
  if IsAdminInstallMode then
    MsgBox(FmtMessage(CustomMessage('KeptForAll'), ['%LOCALAPPDATA%\Mestringstreff']), mbInformation, MB_OK)
  else if DirExists(Usual) then
    MsgBox(FmtMessage(CustomMessage('Kept'), [PlaceOfCourses(Usual)]), mbInformation, MB_OK);
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
begin
  if (Step = usPostUninstall) and not UninstallSilent then
    TellWhatIsKept;
end;
