<?php
// Into the theme's functions.php. Plugins that join or delay scripts drop attributes, and may run a copy of their own: the JSON element, which has to
// stand before the script, says whose chat it is, and where it comes from.
add_action( 'wp_footer', function () {
	$config = array( 'clinic' => 'CLINIC_ROOT_KEY', 'base' => 'https://chat.clinic.example/' );
	wp_print_inline_script_tag( wp_json_encode( $config ), array( 'type' => 'application/json', 'id' => 'sotto-config' ) );
	wp_print_script_tag( array( 'src' => 'https://chat.clinic.example/sotto.js', 'async' => true ) );
} );
