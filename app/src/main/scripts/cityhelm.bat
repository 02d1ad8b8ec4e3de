@echo off
rem Starts CityHelm on a JDK 25. CITYHELM_JAVA_OPTS adds options for the Java machine.
setlocal enableextensions
for %%i in ("%~dp0..") do set "TREE=%%~fi"

set "JDK="
if defined JAVA_HOME findstr /b /r /c:"JAVA_VERSION=.25[.\"]" "%JAVA_HOME%\release" >nul 2>nul && set "JDK=%JAVA_HOME%"
if not defined JDK for /f "delims=" %%j in ('where java 2^>nul') do if not defined JDK call :try "%%~dpj.."
if not defined JDK for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*") do if not defined JDK call :try "%%~fd"
if not defined JDK (
  echo CityHelm needs JDK 25: install it and set JAVA_HOME to its folder. 1>&2
  exit /b 1
)

set "ARCHIVE="
if exist "%TREE%\lib\cityhelm.aot" set ARCHIVE="-XX:AOTCache=%TREE%\lib\cityhelm.aot"

"%JDK%\bin\java.exe" %ARCHIVE% -Xlog:disable -Xlog:all=error,aot*=off,cds*=off:stderr ^
  -XX:+UseSerialGC -XX:NewSize=256m -XX:CompileThresholdScaling=5 -XX:InitialCodeCacheSize=48m -XX:-UsePerfData ^
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
  "-Dcityhelm.home=%TREE%" "-Dcityhelm.fonts=%TREE%\lib\fonts" %CITYHELM_JAVA_OPTS% ^
  -cp "%TREE%\lib\cityhelm-app.jar" io.cityhelm.app.CityHelm %*
exit /b %ERRORLEVEL%

:try
findstr /b /r /c:"JAVA_VERSION=.25[.\"]" "%~1\release" >nul 2>nul && set "JDK=%~1"
exit /b 0
