@echo off
rem Double-click this file: it builds every session of this folder, and opens what was made.
rem It changes nothing on this computer but the folder "build" beside it, and downloads nothing.
setlocal EnableExtensions DisableDelayedExpansion
title sessionbuilder
chcp 65001 >nul
set "PYTHONUTF8=1"
set "PYTHONSAFEPATH=1"
set "PYTHON_MANAGER_AUTOMATIC_INSTALL=false"
rem Studio.cmd asks for something else, and starts it from here.
if not defined SESSIONBUILDER_DOES set "SESSIONBUILDER_DOES=build --print --page --open"

rem A folder on a server has no drive letter: then it is given one for as long as this window is open.
set "LENT="
cd /d "%~dp0" 2>nul && goto find
pushd "%~dp0" 2>nul || goto nofolder
set "LENT=1"

:find
set "PROGRAM=%~dp0.venv\Scripts\sessionbuilder.exe"
if exist "%PROGRAM%" goto program
for %%P in (sessionbuilder.exe) do set "PROGRAM=%%~$PATH:P"
if defined PROGRAM goto program
set "PROGRAM=%USERPROFILE%\.local\bin\sessionbuilder.exe"
if exist "%PROGRAM%" goto program
set "PROGRAM=py"
py -c "import sessionbuilder" >nul 2>nul && goto python
set "PROGRAM=python3"
python3 -c "import sessionbuilder" >nul 2>nul && goto python
set "PROGRAM=python"
python -c "import sessionbuilder" >nul 2>nul && goto python
goto noprogram

:program
"%PROGRAM%" %SESSIONBUILDER_DOES% %*
goto ended

:python
"%PROGRAM%" -m sessionbuilder %SESSIONBUILDER_DOES% %*

:ended
set "CODE=%ERRORLEVEL%"
if defined LENT goto wait
if "%CODE%"=="0" goto leave
:wait
echo.
echo Press any key to close this window.
pause >nul
:leave
if defined LENT popd
endlocal & exit /b %CODE%

:noprogram
echo.
echo The program "sessionbuilder" is not on this computer yet, or cannot be found.
echo.
echo   1. Install Python 3.11 or newer, or ask your IT department for it.
echo   2. Put the file that ends in .whl into this folder. Whoever looks after
echo      sessionbuilder has it.
echo   3. In Explorer click into the bar that shows where you are, type
echo      powershell, and press Enter.
echo   4. Type these lines, and press Enter after each. In the last one press
echo      the Tab key first, which puts in the rest of the name, and type
echo      [studio] right after it:
echo.
echo        py -m pip install --user pipx
echo        py -m pipx ensurepath
echo        py -m pipx install .\session
echo.
echo   5. Double-click this file again.
echo.
echo README.txt in this folder says more.
set "CODE=2"
goto wait

:nofolder
echo.
echo This folder cannot be opened from here. Copy all of it to your Documents,
echo and double-click Build.cmd there.
set "CODE=2"
goto wait
