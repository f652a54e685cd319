<?xml version="1.0" encoding="iso-8859-1"?>
<!ENTITY % cell.content "bold | italic">
<!ELEMENT cell (#PCDATA | %cell.content;)*>
<!ELEMENT bold (#PCDATA)>
<!ELEMENT italic (#PCDATA | bold)*>
<!NOTATION gif SYSTEM "image/gif">
<!ENTITY copy "&#169;">
<!ATTLIST cell pic NOTATION (gif) #IMPLIED>
