"""What macOS is told of the program: its version, and the file that is its own. The recipe adds the rest."""

from typing import Any

from mestringstreff_desktop import __version__, paths

FILE_TYPE = f"{paths.APPLICATION_ID}.kurs"
OLDEST_MACOS = "14.0"  # what Qt 6.12's libraries were built for (LC_BUILD_VERSION)


def info_plist() -> dict[str, Any]:
    """Return what is the program's own in Info.plist; nothing there keeps dark mode out."""
    return {
        "CFBundleDisplayName": paths.PROGRAM,
        "CFBundleDevelopmentRegion": "nb",
        "CFBundleLocalizations": ["nb"],
        "CFBundleShortVersionString": __version__,
        "CFBundleVersion": __version__,
        "CFBundleDocumentTypes": [_document()],
        "UTExportedTypeDeclarations": [_type()],
        "LSApplicationCategoryType": "public.app-category.education",
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "NSHighResolutionCapable": True,
    }


def _document() -> dict[str, Any]:
    return {
        "CFBundleTypeName": "Kurspakke fra Mestringstreff",
        "CFBundleTypeRole": "Viewer",  # it is read, and never written over
        "CFBundleTypeIconFile": "document.icns",
        "LSHandlerRank": "Owner",
        "LSItemContentTypes": [FILE_TYPE],
    }


def _type() -> dict[str, Any]:
    """A package is data, and no archive: nobody is to be offered to unpack it."""
    return {
        "UTTypeIdentifier": FILE_TYPE,
        "UTTypeDescription": "Kurspakke fra Mestringstreff",
        "UTTypeConformsTo": ["public.data", "public.content"],
        "UTTypeIconFile": "document.icns",
        "UTTypeTagSpecification": {
            "public.filename-extension": [paths.PACKAGE_SUFFIX.removeprefix(".")],
            "public.mime-type": [paths.PACKAGE_TYPE],
        },
    }
