; Inno Setup: builds the Windows installer from dist\mestringstreff (see mestringstreff.spec).
; It installs for the user alone, so that no administrator is needed.
[Setup]
AppName=Mestringstreff
AppVersion=0.1.0
AppPublisher=Mestringstreff
DefaultDirName={autopf}\Mestringstreff
DefaultGroupName=Mestringstreff
PrivilegesRequired=lowest
OutputBaseFilename=mestringstreff-installer
ChangesAssociations=yes
Compression=lzma2
SolidCompression=yes

[Languages]
Name: "nb"; MessagesFile: "compiler:Languages\Norwegian.isl"

[Files]
Source: "..\dist\mestringstreff\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Mestringstreff"; Filename: "{app}\mestringstreff.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.mestringskurs"; ValueType: string; ValueData: "Mestringstreff.Kurs"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Mestringstreff.Kurs"; ValueType: string; ValueData: "Kurspakke fra Mestringstreff"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Mestringstreff.Kurs\shell\open\command"; ValueType: string; ValueData: """{app}\mestringstreff.exe"" ""%1"""
